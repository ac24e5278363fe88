/** One workflow as Temporal describes it, as its own state has it, and as this process notes what it tries again. */
import type { WorkflowExecutionDescription, WorkflowExecutionInfo } from '@temporalio/client';
import { earliest, nextInstant, type AssignmentState } from '../../domain/decide/assignment-state.ts';
import { nextCollectionInstant, type CollectionState } from '../../domain/decide/period-state.ts';
import { readWorkflowId, type WorkflowSubject } from '../../domain/ids.ts';
import type { Instant } from '../../domain/plan.ts';
import { stateQuery } from '../../workflows/messages.ts';
import type { WorkflowEntry } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';
import type { Deadline } from '../engine/deadline.ts';
import { failureText } from './failure-text.ts';
import { lastTaskFailure } from './task-failure.ts';

/** How long one workflow is asked for its state before the record is believed instead. */
const QUERY_MS = 3_000;
/** The name under which a workflow's own task stands among its activities. */
export const WORKFLOW_TASK = 'workflow-task';
/** Answered by every workflow: what it says of itself. */
const METADATA_QUERY = '__temporal_workflow_metadata';

/** What was found, and whether Temporal was heard in time. */
export interface Look {
  entry: WorkflowEntry;
  answered: boolean;
}

/**
 * Looks at one workflow of a list.
 * @param withDetails whether it is asked what it says of itself, too
 */
export async function lookAt(
  context: EngineContext,
  info: WorkflowExecutionInfo,
  deadline: Deadline,
  withDetails = false,
): Promise<Look> {
  const { workflowId } = info;
  const handle = context.client.workflow.getHandle(workflowId);
  const wasRunning = info.status.name === 'RUNNING';
  const [description, wake, details] = wasRunning
    ? await Promise.all([
        deadline.ask(() => handle.describe()),
        nextWakeOf(context, info, deadline),
        withDetails ? detailsOf(context, workflowId, deadline) : null,
      ])
    : [undefined, null, null];
  return {
    entry: {
      workflowId,
      status: (description ?? info).status.name,
      nextWake: wake,
      historyLength: (description ?? info).historyLength,
      details,
      pending: wasRunning ? await pendingOf(context, workflowId, description, deadline) : [],
    },
    answered: !wasRunning || description !== undefined,
  };
}

async function detailsOf(
  { client }: EngineContext,
  workflowId: string,
  deadline: Deadline,
): Promise<string | null> {
  const handle = client.workflow.getHandle(workflowId);
  const said = await deadline.ask(() => handle.query<{ currentDetails?: string }>(METADATA_QUERY), QUERY_MS);
  return said?.currentDetails ?? null;
}

/** The instant a workflow waits for; null where only a message can wake it. */
async function nextWakeOf(
  context: EngineContext,
  { workflowId, type }: WorkflowExecutionInfo,
  deadline: Deadline,
): Promise<Instant | null> {
  const subject = readWorkflowId(workflowId);
  if (subject?.of === 'slot') return subject.slot;
  if (type !== 'agencyAssignment' && type !== 'reportingPeriod') return null;
  const handle = context.client.workflow.getHandle(workflowId);
  const state = await deadline.ask(() => handle.query(stateQuery), QUERY_MS);
  if (state === undefined) return nextInRecord(context, subject);
  return type === 'agencyAssignment'
    ? nextInstant(state as AssignmentState)
    : nextCollectionInstant(state as CollectionState);
}

/** The same as last written to the record, where no worker answers: the next step of what the workflow looks after. */
async function nextInRecord(
  { records }: EngineContext,
  subject: WorkflowSubject | null,
): Promise<Instant | null> {
  if (subject?.of !== 'unit' && subject?.of !== 'period') return null;
  const rows = await records.db
    .selectFrom('obligations')
    .select('nextRungAt')
    .where('plan', '=', subject.plan)
    .where((eb) =>
      subject.of === 'period'
        ? eb.and([eb('period', '=', subject.period), eb('kind', '=', 'send')])
        : eb.and([eb('unit', '=', subject.unit), eb('kind', '!=', 'send')]),
    )
    .execute();
  return earliest(rows.map(({ nextRungAt }) => nextRungAt));
}

/** Activities that run or are tried again; a workflow task that keeps failing is shown among them, with its cause. */
export async function pendingOf(
  context: EngineContext,
  workflowId: string,
  description: WorkflowExecutionDescription | undefined,
  deadline: Deadline,
): Promise<WorkflowEntry['pending']> {
  const { pendingActivities, pendingWorkflowTask } = description?.raw ?? {};
  const scheduled = await Promise.all(
    (pendingActivities ?? []).map(async (one) => ({
      activity: one.activityType?.name ?? '',
      attempt: one.attempt ?? 1,
      lastError: await failureText(context.client, one.lastFailure),
    })),
  );
  const noted = (context.retrying?.() ?? [])
    .filter((one) => one.workflowId === workflowId && !scheduled.some((s) => s.activity === one.activity))
    .map(({ activity, attempt, lastError }) => ({ activity, attempt, lastError }));
  const attempt = pendingWorkflowTask?.attempt ?? 1;
  if (attempt === 1 || !description) return [...scheduled, ...noted];
  const lastError = await lastTaskFailure(context, { workflowId, runId: description.runId }, deadline);
  return [...scheduled, ...noted, { activity: WORKFLOW_TASK, attempt, lastError }];
}
