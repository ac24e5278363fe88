/** Vietnamese names of obligations and dates. */
import { localDate } from '../../../../domain/instants.ts';
import { periodName } from '../../../../words/periods.ts';
import type { NoticeFacts } from '../facts.ts';
import { printDate, printTime } from '../../../../words/dates.ts';

/** What is owed, in a few words: `báo cáo năm 2024`, `nhiệm vụ HG-1.2 năm 2024`. */
export function whatName(f: NoticeFacts): string {
  if (f.obstacle) return `vướng mắc ${f.obstacle.id}`;
  if (f.kind === 'unit' || f.kind === 'plan') return 'các việc theo kế hoạch';
  const period = f.period ? ` ${periodName(f.period).vi}` : '';
  if (f.kind === 'task') return `nhiệm vụ ${f.duty?.code ?? ''}${period}`.trim();
  return f.kind === 'send' ? `báo cáo tổng hợp${period}` : `báo cáo${period}`;
}

/** The same with the duty's content, for the mail's body. */
export function whatInFull(f: NoticeFacts): string {
  return f.duty && f.kind === 'task' ? `${whatName(f)}: “${f.duty.text}”` : whatName(f);
}

/** `ngày 17/6/2024 (lý do dời ngày)`. */
export function dueWords(f: NoticeFacts): string {
  return `hết ngày ${printDate(f.dueDate)}${f.dueReason ? ` (${f.dueReason})` : ''}`;
}

/** `08:00 ngày 17/6/2024` in the plan's zone. */
export function momentWords(f: NoticeFacts, at: string): string {
  return `${printTime(at, f.plan.timeZone)} ngày ${printDate(localDate(at, f.plan.timeZone))}`;
}
