/** What the workflows wait for and what keeps failing: Temporal's own view, their state, and this process's note. */
import type { WorkflowExecutionDescription, WorkflowExecutionInfo } from '@temporalio/client';
import { earliest, nextInstant, type AssignmentState } from '../../domain/decide/assignment-state.ts';
import { nextCollectionInstant, type CollectionState } from '../../domain/decide/period-state.ts';
import type { Instant } from '../../domain/plan.ts';
import { loadCurrentPlan } from '../../records/plans.ts';
import { stateQuery } from '../../workflows/messages.ts';
import type { WorkflowEntry } from '../engine.ts';
import type { EngineContext } from './context.ts';

/** How long one workflow is asked for its state before the record is believed instead. */
const QUERY_MS = 3_000;
/** How many workflows are looked at at once. */
const AT_ONCE = 8;

/**
 * Workflows of a plan with how each ended or what it waits for; without a plan, everything that runs now, mail rooms
 * too.
 * @throws UserError `invalid` for an unknown plan
 */
export async function listWorkflows(
  context: EngineContext,
  { plan }: { plan?: string },
): Promise<{ workflows: WorkflowEntry[] }> {
  if (plan !== undefined) await loadCurrentPlan(context.records.db, plan);
  const newest = await newestRuns(context, plan);
  const workflows: WorkflowEntry[] = [];
  for (let i = 0; i < newest.length; i += AT_ONCE) {
    const some = newest.slice(i, i + AT_ONCE);
    workflows.push(...(await Promise.all(some.map((info) => look(context, info)))));
  }
  // The list lags a little behind: what has ended since is not running.
  return {
    workflows: plan === undefined ? workflows.filter(({ status }) => status === 'RUNNING') : workflows,
  };
}

/** One entry for each id: a workflow that has continued as new is listed once for every run of it. */
async function newestRuns({ client }: EngineContext, plan?: string): Promise<WorkflowExecutionInfo[]> {
  // Ids hold no quotes: the plan is in the record.
  const query = plan === undefined ? 'ExecutionStatus = "Running"' : `LnPlan = "${plan}"`;
  const newest = new Map<string, WorkflowExecutionInfo>();
  for await (const info of client.workflow.list({ query })) {
    const known = newest.get(info.workflowId);
    if (!known || known.startTime < info.startTime) newest.set(info.workflowId, info);
  }
  return [...newest.values()].sort((a, b) => (a.workflowId < b.workflowId ? -1 : 1));
}

async function look(context: EngineContext, info: WorkflowExecutionInfo): Promise<WorkflowEntry> {
  const { workflowId } = info;
  const running = info.status.name === 'RUNNING';
  const description = running ? await describe(context, workflowId) : null;
  return {
    workflowId,
    status: (description ?? info).status.name,
    nextWake: running ? await nextWakeOf(context, info) : null,
    historyLength: (description ?? info).historyLength,
    pending: running ? pendingOf(context, workflowId, description) : [],
  };
}

async function describe(
  { client }: EngineContext,
  workflowId: string,
): Promise<WorkflowExecutionDescription | null> {
  return client.workflow
    .getHandle(workflowId)
    .describe()
    .catch(() => null);
}

/** The instant a workflow waits for; null where only a message can wake it. */
async function nextWakeOf(
  context: EngineContext,
  { workflowId, type }: WorkflowExecutionInfo,
): Promise<Instant | null> {
  if (type === 'mailRoom') return workflowId.slice('mailRoom/'.length);
  if (type !== 'agencyAssignment' && type !== 'reportingPeriod') return null;
  const { client } = context;
  const state = await client
    .withDeadline(Date.now() + QUERY_MS, () => client.workflow.getHandle(workflowId).query(stateQuery))
    .catch(() => null);
  if (state === null) return nextInRecord(context, workflowId);
  return type === 'agencyAssignment'
    ? nextInstant(state as AssignmentState)
    : nextCollectionInstant(state as CollectionState);
}

/** The same as last written to the record, where no worker answers: the next step of what the workflow looks after. */
async function nextInRecord({ records }: EngineContext, workflowId: string): Promise<Instant | null> {
  const [, plan = '', kind, id = ''] = workflowId.split('/');
  const rows = await records.db
    .selectFrom('obligations')
    .select('nextRungAt')
    .where('plan', '=', plan)
    .where(kind === 'period' ? 'period' : 'unit', '=', id)
    .where('kind', kind === 'period' ? '=' : '!=', 'send')
    .execute();
  return earliest(rows.map(({ nextRungAt }) => nextRungAt));
}

/** Activities that run or are tried again; a workflow task that keeps failing is shown among them. */
function pendingOf(
  { retrying }: EngineContext,
  workflowId: string,
  description: WorkflowExecutionDescription | null,
): WorkflowEntry['pending'] {
  const { pendingActivities, pendingWorkflowTask } = description?.raw ?? {};
  const scheduled = (pendingActivities ?? []).map((one) => ({
    activity: one.activityType?.name ?? '',
    attempt: one.attempt ?? 1,
    lastError: one.lastFailure?.message ?? null,
  }));
  const noted = (retrying?.() ?? [])
    .filter((one) => one.workflowId === workflowId && !scheduled.some((s) => s.activity === one.activity))
    .map(({ activity, attempt, lastError }) => ({ activity, attempt, lastError }));
  const attempt = pendingWorkflowTask?.attempt ?? 1;
  const task = attempt > 1 ? [{ activity: 'workflow-task', attempt, lastError: null }] : [];
  return [...scheduled, ...noted, ...task];
}
