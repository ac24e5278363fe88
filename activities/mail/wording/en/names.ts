/** English names of obligations and dates. */
import { localDate } from '../../../../domain/instants.ts';
import { periodName } from '../../../../words/periods.ts';
import type { NoticeFacts } from '../facts.ts';
import { printDateEn, printTime } from '../../../../words/dates.ts';

/** What is owed, in a few words: `report for the year 2024`, `duty HG-1.2`. */
export function whatName(f: NoticeFacts): string {
  if (f.obstacle) return `obstacle ${f.obstacle.id}`;
  if (f.kind === 'unit' || f.kind === 'plan') return 'part in the plan';
  const period = f.period ? ` for the ${periodName(f.period).en}` : '';
  if (f.kind === 'task') return `duty ${f.duty?.code ?? ''}${period}`.trim();
  return f.kind === 'send' ? `consolidated report${period}` : `report${period}`;
}

/** The same with the duty's content, for the mail's body. */
export function whatInFull(f: NoticeFacts): string {
  return f.duty && f.kind === 'task' ? `${whatName(f)}: “${f.duty.textEn}”` : `the ${whatName(f)}`;
}

/** `the end of 17 June 2024 (why the date was moved)`. */
export function dueWords(f: NoticeFacts): string {
  return `the end of ${printDateEn(f.dueDate)}${f.dueReason ? ` (${f.dueReason})` : ''}`;
}

/** `17 June 2024, 08:00` in the plan's zone. */
export function momentWords(f: NoticeFacts, at: string): string {
  return `${printDateEn(localDate(at, f.plan.timeZone))}, ${printTime(at, f.plan.timeZone)}`;
}

/** `1 day`, `3 days`. */
export function days(count: number, unit = 'day'): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
