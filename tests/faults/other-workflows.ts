/** Workflows of a release that is not compatible: each waits first, which no recorded history does. */
import { sleep } from '@temporalio/workflow';
import * as ours from '../../workflows/index.ts';

export { mailRoom, planCycle } from '../../workflows/index.ts';

export async function agencyAssignment(...input: Parameters<typeof ours.agencyAssignment>): Promise<void> {
  await sleep('1s');
  return ours.agencyAssignment(...input);
}

export async function reportingPeriod(...input: Parameters<typeof ours.reportingPeriod>): Promise<void> {
  await sleep('1s');
  return ours.reportingPeriod(...input);
}
