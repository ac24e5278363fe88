import type { RehearsalSummary } from '../standalone/rehearsal/rehearse.ts';
import { ROLE_NAMES } from '../words/roles.ts';
import type { Role } from '../domain/obligation.ts';
import type { Session } from '../cli/session.ts';

/**
 * A rehearsal for people: how each period went, who was told, where the files are.
 * @param summary the published JSON
 * @param session language and colours
 */
export function describeRehearsal(summary: RehearsalSummary, session: Session): string {
  const { t, colors, table } = session;
  const drawn = table(summary.periods, [
    [t('Kỳ', 'Period'), (one) => one.id],
    [t('Hạn nộp', 'Due'), (one) => one.unitDue],
    [t('Đã nhận', 'Received'), (one) => `${one.received}/${one.expected}`, 'right'],
    [t('Đúng hạn', 'On time'), (one) => one.onTime, 'right'],
    [t('Quá hạn', 'Late'), (one) => one.late, 'right'],
    [t('Chưa gửi', 'Missing'), (one) => one.missing.join(', ') || '0'],
    [t('Đề nghị', 'Requested'), ({ requested }) => `${requested.received}/${requested.asked}`],
    [t('Gửi lên', 'Sent'), (one) => one.sentAt],
  ]);
  const { tasks, escalations } = summary;
  const told = Object.entries(escalations).map(([role, count]) => `${t(ROLE_NAMES[role as Role])} ${count}`);
  const lines = [
    t(
      `Nhiệm vụ: ${tasks.onTime} đúng hạn, ${tasks.late} quá hạn, ${tasks.open} chưa xong trên ${tasks.expected}.`,
      `Tasks: ${tasks.onTime} on time, ${tasks.late} late, ${tasks.open} open of ${tasks.expected}.`,
    ),
    t(
      `Thư: ${summary.mails}. Đôn đốc: ${told.join(', ')}.`,
      `Mails: ${summary.mails}. Told: ${told.join(', ')}.`,
    ),
  ];
  if (summary.out) lines.push(t(`Tệp kết quả: ${summary.out}`, `Files: ${summary.out}`));
  const title = `${summary.plan} · ${summary.from} → ${summary.to}`;
  return `${colors.bold(title)}\n\n${drawn}\n\n${lines.join('\n')}`;
}
