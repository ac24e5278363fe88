/** What the record itself can tell of a period: documents given for tasks done in it, and what falls due in the next. */
import type { Duty, IsoDate, Plan } from '../../domain/plan.ts';
import type { Period } from '../../domain/obligation.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { IssuedDocument, UpcomingTask } from '../../domain/aggregation/snapshot.ts';
import type { TaskDocument } from '../../records/reports/issued-documents.ts';

/** Whatever is handed from agency to agency about persons is in no report. */
const dutyOf = (plan: Plan, code: string | null | undefined): Duty | undefined =>
  plan.duties.find((duty) => duty.code === code && !duty.sensitive);

const nameOf = (plan: Plan, unit: string): string => plan.units.find(({ id }) => id === unit)?.name ?? unit;

/** By date, with the duty that each carries out. */
export function issuedDocuments(
  plan: Plan,
  tasks: readonly Pick<ObligationRow, 'id' | 'duty'>[],
  documents: readonly TaskDocument[],
): IssuedDocument[] {
  const dutyOfTask = new Map(tasks.map(({ id, duty }) => [id, duty]));
  return documents.flatMap(({ unit, obligation, number, date }) => {
    const duty = dutyOf(plan, dutyOfTask.get(obligation));
    return duty ? [{ unit, name: nameOf(plan, unit), number, date, about: duty.text }] : [];
  });
}

/** The end of the next recurring period, null in the plan's last. */
export function nextPeriodEnd(
  periods: readonly Pick<Period, 'kind' | 'to'>[],
  { to }: Pick<Period, 'to'>,
): IsoDate | null {
  const later = periods.filter((one) => one.kind !== 'review' && one.to > to).map((one) => one.to);
  return later.length > 0 ? later.reduce((first, one) => (one < first ? one : first)) : null;
}

const NOT_DONE: readonly ObligationRow['state'][] = ['planned', 'open', 'returned'];

/** Tasks still to be done that fall due behind one day and up to another, duty by duty in the order of the plan. */
export function upcomingTasks(
  plan: Plan,
  tasks: readonly Pick<ObligationRow, 'kind' | 'duty' | 'unit' | 'dueDate' | 'state'>[],
  after: IsoDate,
  until: IsoDate,
): UpcomingTask[] {
  const due = tasks.filter(
    ({ kind, state, dueDate }) =>
      kind === 'task' && NOT_DONE.includes(state) && dueDate > after && dueDate <= until,
  );
  return plan.duties.flatMap(({ code, text, sensitive }) => {
    const rows = sensitive ? [] : due.filter(({ duty }) => duty === code);
    if (rows.length === 0) return [];
    const units = plan.units.filter(({ id }) => rows.some(({ unit }) => unit === id));
    const dates = [...new Set(rows.map(({ dueDate }) => dueDate))].sort();
    return [{ duty: code, text, units: units.map(({ name }) => name), dueDates: dates }];
  });
}
