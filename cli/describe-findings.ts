import { both, type Bilingual } from '../domain/bilingual.ts';
import type { Finding, Severity } from '../domain/repair.ts';
import type { Session } from './session.ts';

const SEVERITY: Record<Severity, Bilingual> = {
  info: both('để biết', 'to know'),
  warning: both('nhẹ', 'minor'),
  serious: both('nặng', 'serious'),
  critical: both('rất nặng', 'critical'),
};

/** What was found, the worst first, each with what to do or that it is done. */
export function describeFindings(findings: Finding[], { t, colors }: Pick<Session, 't' | 'colors'>): string {
  if (findings.length === 0) return t('Hồ sơ và Temporal khớp nhau.', 'The record and Temporal agree.');
  const rank = Object.keys(SEVERITY).reverse();
  const sorted = findings.toSorted((a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity));
  return sorted
    .map(({ severity, workflowId, message, remedy, mended }) => {
      const mark = mended ? colors.green('✓') : colors.yellow('!');
      const done = mended ? t('đã sửa', 'mended') : t(remedy);
      return `${mark} [${t(SEVERITY[severity])}] ${workflowId === null ? '' : `${workflowId}: `}${t(message)}\n  → ${done}`;
    })
    .join('\n');
}
