import { alike, both } from '../../domain/bilingual.ts';
import { invalid } from '../../domain/user-error.ts';
import { listVersions } from '../../records/plans/amendments.ts';
import { planAsOf, planOfVersion } from '../../records/plans/plan-versions.ts';
import type { LoadedPlan } from '../../records/plans/plans.ts';
import { writePlanFile } from '../documents/write-plan-file.ts';
import type { PlanFileResult } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';

const asFile = ({ plan, version }: LoadedPlan): PlanFileResult => ({
  ...{ plan: plan.id, version },
  text: writePlanFile(plan),
});

/**
 * A plan as a file to be changed and handed back: the version in force, or an earlier one to which it is to return.
 * @throws UserError `invalid` where the record has no such plan or version
 */
export async function planFile(
  { records, now }: Pick<EngineContext, 'records' | 'now'>,
  { plan, version }: { plan: string; version?: number },
): Promise<PlanFileResult> {
  const inForce = await planAsOf(records.db, plan, now());
  if (version === undefined) return asFile(inForce);
  const known = await listVersions(records.db, plan);
  if (!known.some((one) => one.version === version)) {
    throw invalid(
      'version',
      both(`Kế hoạch không có phiên bản ${version}.`, `The plan has no version ${version}.`),
      both('Chọn một phiên bản đã có.', 'Choose one that there is.'),
      { command: alike(`lien-nganh plan versions ${plan}`) },
    );
  }
  return asFile(await planOfVersion(records.db, plan, version));
}
