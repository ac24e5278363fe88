/** The entries of all plans in one order, as the filter asks for them. */
import type { Engine } from '../../../client/engine.ts';
import type { Plan } from '../../../domain/plan.ts';
import { UserError } from '../../../domain/user-error.ts';
import type { Records } from '../../../records/database/database.ts';
import { inOrder, readHistory } from '../../../records/obligations/history.ts';
import { SYSTEM_WIDE } from '../../../records/directory/roles.ts';
import { kindOf, type TimelineFilter } from './filter.ts';
import type { HistoryEntry } from '../../../domain/timeline.ts';

/** A plan in which the filter finds nothing to look at is passed over; undefined where no plan has what is asked for. */
async function ofPlan(
  engine: Engine,
  plan: Plan,
  { unit, obligation, from, to }: TimelineFilter,
): Promise<HistoryEntry[] | undefined> {
  if (unit !== undefined && !plan.units.some(({ id }) => id === unit)) return undefined;
  try {
    const { entries } = await engine.history({ plan: plan.id, unit, obligation, from, to });
    return entries;
  } catch (error) {
    if (error instanceof UserError && error.code === 'invalid') return undefined;
    throw error;
  }
}

/**
 * Oldest first; what concerns no plan alone, such as a role for all of them, is among it where no plan is asked for.
 * @returns undefined where no plan has the obligation asked for
 */
export async function readTimeline(
  { engine, records }: { engine: Engine; records: Records },
  plans: readonly Plan[],
  filter: TimelineFilter,
): Promise<HistoryEntry[] | undefined> {
  const found: HistoryEntry[][] = [];
  for (const plan of plans) {
    if (filter.plan !== undefined && plan.id !== filter.plan) continue;
    const entries = await ofPlan(engine, plan, filter);
    if (entries) found.push(entries);
  }
  if (filter.obligation !== undefined && found.length === 0) return undefined;
  if (filter.plan === undefined && filter.obligation === undefined) {
    found.push(await readHistory(records.db, { ...filter, plan: SYSTEM_WIDE }));
  }
  const entries = inOrder(found.flat());
  return filter.kind === undefined ? entries : entries.filter((entry) => kindOf(entry) === filter.kind);
}
