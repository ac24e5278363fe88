/** What the workflows wait for and what keeps failing: Temporal's own view, their state, and this process's note. */
import { both } from '../../domain/bilingual.ts';
import type { WorkflowExecutionInfo } from '@temporalio/client';
import { UserError } from '../../domain/user-error.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import type { WorkflowList, WorkflowsWanted } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';
import { startDeadline } from '../engine/deadline.ts';
import { lookAt, type Look } from './look-at-workflow.ts';
import { ensureSearchAttributes } from './search-attributes.ts';

/** How many workflows are looked at at once. */
const AT_ONCE = 8;

/**
 * Workflows of a plan with how each ended or what it waits for; without a plan, everything that runs now, mail rooms
 * too.
 * @throws UserError `invalid` for an unknown plan, `unreachable` where Temporal did not even list them in time
 */
export async function listWorkflows(context: EngineContext, wanted: WorkflowsWanted): Promise<WorkflowList> {
  const { plan, broken = false, offset = 0, limit = Infinity, details, withinMs } = wanted;
  if (plan !== undefined) await planAsOf(context.records.db, plan, context.now());
  const deadline = startDeadline(context, withinMs);
  const found =
    withinMs === undefined
      ? await newestRuns(context, wanted)
      : await deadline.ask(() => newestRuns(context, wanted));
  if (found === undefined) throw noAnswer();
  const looks: Look[] = [];
  const part = found.slice(offset, offset + limit);
  for (let i = 0; i < part.length; i += AT_ONCE) {
    const some = part.slice(i, i + AT_ONCE);
    looks.push(...(await Promise.all(some.map((info) => lookAt(context, info, deadline, details)))));
  }
  const workflows = looks.map(({ entry }) => entry);
  return {
    // The list lags a little behind: what has ended since is not running.
    workflows:
      plan === undefined && !broken ? workflows.filter(({ status }) => status === 'RUNNING') : workflows,
    total: found.length,
    complete: withinMs === undefined || looks.every(({ answered }) => answered),
  };
}

/** The question as Temporal's list takes it. Ids and kinds hold no quotes: the plan is in the record. */
function queryOf({ plan, kind, broken }: WorkflowsWanted): string {
  const state = broken
    ? 'ExecutionStatus IN ("Failed", "Terminated", "TimedOut")'
    : plan === undefined && 'ExecutionStatus = "Running"';
  const parts = [
    plan !== undefined && `LnPlan = "${plan}"`,
    kind !== undefined && `WorkflowType = "${kind}"`,
    state,
  ];
  return parts.filter((part) => part !== false).join(' AND ');
}

/** One entry for each id: a workflow that has continued as new is listed once for every run of it. */
export async function newestRuns(
  { client }: EngineContext,
  wanted: WorkflowsWanted,
): Promise<WorkflowExecutionInfo[]> {
  // A question that names an attribute is refused where the cluster does not know it.
  await ensureSearchAttributes(client);
  const newest = new Map<string, WorkflowExecutionInfo>();
  for await (const info of client.workflow.list({ query: queryOf(wanted) })) {
    const known = newest.get(info.workflowId);
    if (!known || known.startTime < info.startTime) newest.set(info.workflowId, info);
  }
  return [...newest.values()].sort((a, b) => (a.workflowId < b.workflowId ? -1 : 1));
}

function noAnswer(): UserError {
  return new UserError(
    'unreachable',
    both('Temporal chưa trả lời trong thời gian cho phép.', 'Temporal has not answered in the time allowed.'),
  );
}
