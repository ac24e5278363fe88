/** Units as a plan names them, also where the version in force names them no more. */
import type { Kysely } from 'kysely';
import type { Instant, Plan, PlanUnit, UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import { versionsAsOf } from './amendments.ts';

/**
 * The unit by the plan in force, else by the newest version that had it: what it handed in is read, returned and
 * corrected after it has left. Undefined where the plan never had it.
 */
export async function unitOfPlan(
  db: Kysely<Database>,
  plan: Plan,
  unit: UnitId,
  at: Instant,
): Promise<PlanUnit | undefined> {
  const named = ({ units }: Plan): PlanUnit | undefined => units.find(({ id }) => id === unit);
  const now = named(plan);
  if (now) return now;
  const earlier = await versionsAsOf(db, plan.id, at);
  return earlier.reverse().flatMap((one) => named(one.plan) ?? [])[0];
}

/**
 * The units that the version in force names no more, each by the newest version that had it, in its order.
 * @param ids of units that have owed something; those that are in the plan still are left out
 */
export async function formerUnits(
  db: Kysely<Database>,
  plan: Plan,
  ids: ReadonlySet<UnitId>,
  at: Instant,
): Promise<PlanUnit[]> {
  const gone = new Set(ids);
  for (const { id } of plan.units) gone.delete(id);
  if (gone.size === 0) return [];
  const earlier = await versionsAsOf(db, plan.id, at);
  return earlier.reverse().flatMap((one) => one.plan.units.filter(({ id }) => gone.delete(id)));
}
