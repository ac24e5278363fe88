/** Workflows that run in Temporal and should not, by the record. */
import { planOfWorkflow } from '../../../domain/ids.ts';
import { toMs } from '../../../domain/clock.ts';
import { listPlans, type PlanRecord } from '../../../records/plans/plans.ts';
import type { EngineContext } from '../../engine/context.ts';
import { newestRuns } from '../list-workflows.ts';
import { statusOf } from './examine-workflow.ts';
import type { ExpectedPlan } from './expected.ts';
import { before, found, type Found } from './found.ts';
import type { FoundCase } from './words.ts';

const OURS = new Set(['planCycle', 'agencyAssignment', 'reportingPeriod']);
/** After a plan's closing its workflows end one after the other. */
const ENDING_MS = 10 * 60_000;

/** @param expected of every plan that was launched and is not closed, or of the one asked about */
export async function examineStrangers(
  context: EngineContext,
  expected: ExpectedPlan[],
  plan?: string,
): Promise<Found[]> {
  const plans = new Map((await listPlans(context.records.db)).map((one) => [one.id, one]));
  const wanted = new Set(expected.flatMap(({ workflows }) => workflows.map(({ workflowId }) => workflowId)));
  const findings: Found[] = [];
  for (const { workflowId, type, searchAttributes } of await newestRuns(context, { plan })) {
    if (!OURS.has(type) || wanted.has(workflowId)) continue;
    const of = planOfWorkflow(workflowId);
    const what = judge(context, plans, of, searchAttributes?.LnPlan?.[0]);
    // The list lags a little behind: what has ended since is not running.
    if (what === null || (await statusOf(context, workflowId)) !== 'RUNNING') continue;
    const stop = async (): Promise<void> => {
      await context.client.workflow.getHandle(workflowId).terminate('not needed by the record');
    };
    findings.push(found(what, { workflowId }, what.case === 'stranger' ? undefined : stop));
  }
  return findings;
}

function judge(
  context: EngineContext,
  plans: ReadonlyMap<string, PlanRecord>,
  of: string | undefined,
  marked: unknown,
): FoundCase | null {
  const plan = plans.get(of ?? '');
  if (plan === undefined) {
    const other = plans.get(String(marked));
    return other ? { case: 'duplicate', of: other.id } : { case: 'stranger' };
  }
  if (plan.state === 'launching') return null;
  const closedAt = plan.closedAt;
  if (plan.state !== 'closed') return { case: 'not-needed' };
  const isEnding = closedAt === null || toMs(closedAt) > toMs(before(context.now(), ENDING_MS));
  return isEnding ? null : { case: 'not-needed' };
}
