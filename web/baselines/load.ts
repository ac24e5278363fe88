/** What was entered of earlier periods in a plan, and of which periods it can be entered. */
import { yearBefore } from '../../client/reports.ts';
import { dayOf } from '../../domain/clock.ts';
import { listPeriods } from '../../domain/periods.ts';
import type { Plan } from '../../domain/plan.ts';
import { dataWindow, findPeriod } from '../../domain/regime.ts';
import { readCalendar } from '../../records/plans/calendar.ts';
import { listBaselines, type Baseline } from '../../records/reports/baselines.ts';
import { listSealedReports } from '../../records/reports/reports.ts';
import type { WebServices } from '../services.ts';

export interface BaselinesSeen {
  plan: Plan;
  /** Periods whose figures stand beside one of the plan's, are over, and have no sealed report; newest last. */
  periods: string[];
  entered: Baseline[];
}

/** Reads it from the record alone. */
export async function loadBaselines(
  { records: { db }, now }: Pick<WebServices, 'records' | 'now'>,
  plan: Plan,
): Promise<BaselinesSeen> {
  const sealed = new Set((await listSealedReports(db, plan.id)).map(({ period }) => period));
  const today = dayOf(now());
  const isOver = (id: string): boolean => {
    const period = findPeriod(id);
    return period !== undefined && dataWindow(period).to < today;
  };
  const before = listPeriods(plan, await readCalendar(db))
    .filter(({ kind }) => kind !== 'review')
    .map(({ id }) => yearBefore(id));
  return {
    plan,
    periods: [...new Set(before)].filter((id) => !sealed.has(id) && isOver(id)).sort(),
    entered: await listBaselines(db, plan.id),
  };
}
