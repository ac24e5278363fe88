import type { Finding } from '../domain/repair.ts';
import { SEVERITY_WORDS, worstFirst } from '../words/findings.ts';
import type { Session } from './session.ts';

/** What was found, the worst first, each with what to do or that it is done. */
export function describeFindings(findings: Finding[], { t, colors }: Pick<Session, 't' | 'colors'>): string {
  if (findings.length === 0) return t('Hồ sơ và Temporal khớp nhau.', 'The record and Temporal agree.');
  return worstFirst(findings)
    .map(({ severity, workflowId, message, remedy, mended }) => {
      const mark = mended ? colors.green('✓') : colors.yellow('!');
      const done = mended ? t('đã sửa', 'repaired') : t(remedy);
      const where = workflowId === null ? '' : `${workflowId}: `;
      return `${mark} [${t(SEVERITY_WORDS[severity])}] ${where}${t(message)}\n  → ${done}`;
    })
    .join('\n');
}
