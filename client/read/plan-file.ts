import { planAsOf, planOfVersion } from '../../records/plans/plan-versions.ts';
import { writePlanFile } from '../documents/write-plan-file.ts';
import type { PlanFileResult } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';

/**
 * A plan as a file to be changed and handed back: the version in force, or an earlier one to which it is to return.
 * @throws UserError `invalid` where the record has no such plan or version
 */
export async function planFile(
  { records, now }: Pick<EngineContext, 'records' | 'now'>,
  { plan, version }: { plan: string; version?: number },
): Promise<PlanFileResult> {
  const found =
    version === undefined
      ? await planAsOf(records.db, plan, now())
      : await planOfVersion(records.db, plan, version);
  return { plan, version: found.version, text: writePlanFile(found.plan) };
}
