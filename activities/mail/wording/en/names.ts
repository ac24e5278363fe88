/** English names of roles, periods, rungs and obligations. */
import type { NoticeKind } from '../../../../domain/effects.ts';
import type { Role } from '../../../../domain/obligation.ts';
import type { NoticeFacts } from '../facts.ts';
import { localDate } from '../../../../domain/instants.ts';
import { printDateEn, printTime } from '../dates.ts';

export const ROLES: Record<Role, string> = {
  'focal-point': 'focal point',
  head: 'head of unit',
  coordinator: 'coordinator',
  approver: 'approver of the report',
  leadership: 'leadership of the coordinating agency',
  addressee: 'addressee of the report',
  administrator: 'administrator',
};

export const NOTICES: Record<NoticeKind, string> = {
  opened: 'opening of the period',
  'due-10': 'reminder 10 working days before the due date',
  'due-5': 'reminder 5 working days before the due date',
  'due-2': 'reminder 2 working days before the due date',
  due: 'reminder on the due date',
  'due+1': 'reminder 1 working day after the due date',
  'due+2': 'information to the coordinating agency 2 working days after the due date',
  'due+4': 'information to its leadership 4 working days after the due date',
  'due+10': 'information to its leadership 10 working days after the due date',
  'send-3': 'reminder 3 working days before sending upward',
  'send-1': 'reminder 1 working day before sending upward',
  'send+1': 'information to leadership 1 working day after the sending date',
  receipt: 'confirmation of receipt',
  returned: 'request to complete',
  'correct-by': 'reminder of the date to complete by',
  'correct-overdue': 'completion not yet received',
  'daily-missing': 'daily list of reports not yet received',
  'draft-ready': 'draft of the consolidated report',
  approved: 'approval of the report',
  'report-sent': 'delivery of the report',
  withdrawn: 'withdrawal of a report',
  reopened: 'task opened again',
  'extension-asked': 'request for an extension',
  'extension-granted': 'extension',
  'extension-refused': 'answer to a request for an extension',
  waived: 'waiver',
  proposal: 'proposal to the issuer',
  reminder: 'reminder by the coordinating agency',
  rejected: 'draft sent back',
  suspended: 'suspension',
  resumed: 'end of a suspension',
  'plan-paused': 'pause of the plan',
  'plan-resumed': 'end of a pause',
  'plan-closed': 'end of the plan',
  'calendar-moved': 'date moved with the days off',
  'mail-bounced': 'mail that could not be delivered',
  'focal-point-wanted': 'request to name a focal point',
  delegated: 'obligation passed on within the unit',
  'handed-over': 'obligation passed on to a colleague',
  introduced: 'obligation passed on to somebody new',
  'document-received': 'confirmation of a document',
  'obstacle-raised': 'obstacle raised by a unit',
  'obstacle-escalated': 'obstacle put to leadership',
  'obstacle-answered': 'answer to an obstacle',
};

const PERIODS: [RegExp, (year: string, part: string) => string][] = [
  [/^(\d{4})$/, (year) => `year ${year}`],
  [/^(\d{4})-h1$/, (year) => `first half of ${year}`],
  [/^(\d{4})-h2$/, (year) => `second half of ${year}`],
  [/^(\d{4})-q(\d)$/, (year, quarter) => `quarter ${quarter} of ${year}`],
  [/^(\d{4})-review$/, (year) => `review of ${year}`],
  [/^(\d{4})-m(\d{2})$/, (year, month) => `month ${Number(month)} of ${year}`],
];

/** `2024-h1` as `first half of 2024`; an id of another form stands for itself. */
export function periodName(period: string): string {
  for (const [pattern, name] of PERIODS) {
    const found = pattern.exec(period);
    if (found) return name(found[1] ?? '', found[2] ?? '');
  }
  return `period ${period}`;
}

/** What is owed, in a few words: `report for the year 2024`, `duty HG-1.2`. */
export function whatName(f: NoticeFacts): string {
  if (f.obstacle) return `obstacle ${f.obstacle.id}`;
  if (f.kind === 'unit' || f.kind === 'plan') return 'part in the plan';
  const period = f.period ? ` for the ${periodName(f.period)}` : '';
  if (f.kind === 'task') return `duty ${f.duty?.code ?? ''}${period}`.trim();
  return f.kind === 'send' ? `consolidated report${period}` : `report${period}`;
}

/** The same with the duty's content, for the mail's body. */
export function whatInFull(f: NoticeFacts): string {
  return f.duty && f.kind === 'task' ? `${whatName(f)}: “${f.duty.textEn}”` : `the ${whatName(f)}`;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

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
