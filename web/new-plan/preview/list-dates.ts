/** The dates of a plan: what several units owe on one day is one line. */
import type { IsoDate } from '../../../domain/plan.ts';
import type { Preview, PreviewObligation } from '../../../client/launch/preview.ts';

export interface PlanDate {
  dueDate: IsoDate;
  kind: PreviewObligation['kind'];
  duty: string | null;
  period: string | null;
  /** Why it was moved, else null. */
  dueReason: string | null;
  units: string[];
}

/** Every date once, in their order. */
export function listDates({ obligations }: Preview): PlanDate[] {
  const dates = new Map<string, PlanDate>();
  for (const { dueDate, kind, duty = null, period = null, dueReason, unit } of obligations) {
    const key = [dueDate, kind, duty, period].join(' ');
    const date = dates.get(key) ?? { dueDate, kind, duty, period, dueReason, units: [] };
    date.units.push(unit);
    dates.set(key, date);
  }
  return [...dates.values()].sort((a, b) => a.dueDate.localeCompare(b.dueDate));
}
