/** A unit as a plan names it, also where the version in force names it no more. */
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
