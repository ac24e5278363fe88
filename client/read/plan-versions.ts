import { listVersions } from '../../records/plans/amendments.ts';
import { unknownPlan } from '../../records/plans/plans.ts';
import type { PlanVersionEntry } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';

/**
 * The version by which a plan was launched, and its amendments, oldest first.
 * @throws UserError `invalid` for an unknown plan
 */
export async function planVersions(
  { records }: EngineContext,
  { plan }: { plan: string },
): Promise<{ versions: PlanVersionEntry[] }> {
  const versions = await listVersions(records.db, plan);
  if (versions.length === 0) throw unknownPlan(plan);
  return {
    versions: versions.map(({ version, basis, effective, appliedAt, changes }) => ({
      version,
      basis: basis === null ? null : `${basis.number}, ${basis.date}`,
      effective,
      appliedAt,
      changes: changes.length,
    })),
  };
}
