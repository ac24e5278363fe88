import type { Kysely } from 'kysely';
import type { ObligationRow } from '../../domain/projections.ts';
import type { Plan, PlanUnit } from '../../domain/plan.ts';
import type { Database } from '../../records/database/schema.ts';
import { planOfVersion } from '../../records/plans/plan-versions.ts';

/**
 * Plan and unit as something owed was made by them: what is asked, and in which words, stays as it was asked, whatever
 * is in the version in force now.
 */
export async function asMade(
  db: Kysely<Database>,
  now: { plan: Plan; unit: PlanUnit },
  { planVersion }: Pick<ObligationRow, 'planVersion'>,
): Promise<{ plan: Plan; unit: PlanUnit }> {
  const { plan } = await planOfVersion(db, now.plan.id, planVersion);
  return { plan, unit: plan.units.find(({ id }) => id === now.unit.id) ?? now.unit };
}
