/** The due dates of one period on each level that its figures pass. */
import type { WorkCalendar } from '../calendar/types.ts';
import { listPeriods } from '../periods.ts';
import type { IsoDate, Plan } from '../plan.ts';

/** When a level's units are due, and when its own report goes up. */
export interface LevelDates {
  plan: string;
  unitDue: IsoDate;
  sendDue: IsoDate;
}

export interface PeriodLevels {
  period: string;
  /** The lowest first; a level without such a period is left out. */
  levels: LevelDates[];
}

/**
 * The dates level by level, of each period of the lowest plan.
 * @param chain the plan, the plan above it, the plan above that
 */
export function listLevels(chain: readonly Plan[], calendar: WorkCalendar): PeriodLevels[] {
  const dated = chain.map((plan) => ({ plan: plan.id, periods: listPeriods(plan, calendar) }));
  return (dated[0]?.periods ?? []).map(({ id }) => ({
    period: id,
    levels: dated.flatMap(({ plan, periods }) => {
      const found = periods.find((period) => period.id === id);
      return found ? [{ plan, unitDue: found.unitDue, sendDue: found.sendDue }] : [];
    }),
  }));
}

/**
 * The plans above a plan, the nearest first, as far as they are known.
 * @param find looks a plan up by its id
 */
export async function listAbove(
  plan: Plan,
  find: (id: string) => Promise<Plan | undefined>,
): Promise<Plan[]> {
  const above: Plan[] = [];
  const seen = new Set([plan.id]);
  for (let next = plan.parent; next && !seen.has(next.plan); next = above.at(-1)?.parent) {
    seen.add(next.plan);
    const found = await find(next.plan);
    if (!found) break;
    above.push(found);
  }
  return above;
}
