import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { TypedSearchAttributes, WorkflowIdReusePolicy } from '@temporalio/common';
import type { PlanChild } from '../../activities/ports.ts';
import type { StartChild } from '../../activities/start-children.ts';
import type { AssignmentState } from '../../domain/decide/assignment-state.ts';
import type { CollectionState } from '../../domain/decide/period-state.ts';
import type { Message } from '../../domain/messages.ts';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import type { KeptCheckpoint } from '../../records/obligations/checkpoints.ts';
import type { agencyAssignment } from '../../workflows/agency-assignment.ts';
import type { reportingPeriod } from '../../workflows/reporting-period.ts';
import { messageSignal } from '../../workflows/messages.ts';
import { KIND, PERIOD, PLAN, UNIT } from '../../workflows/search-attributes.ts';
import { TASK_QUEUE } from '../../workflows/task-queue.ts';

/** With what an assignment or a collection is started, whether it begins or goes on. */
export function childOptions(plan: string, { kind, id, summary }: PlanChild) {
  return {
    taskQueue: TASK_QUEUE,
    staticSummary: summary,
    typedSearchAttributes: new TypedSearchAttributes([
      { key: PLAN, value: plan },
      { key: kind === 'assignment' ? UNIT : PERIOD, value: id },
      { key: KIND, value: kind },
    ]),
  };
}

/** What the record keeps of a workflow that has ended. */
export type ReadCheckpoint = (workflowId: string) => Promise<KeptCheckpoint | undefined>;

/** A unit's part, or a period, goes on from what it last knew, and hears at once what it is wanted for. */
async function goOn(
  client: Client,
  readCheckpoint: ReadCheckpoint,
  { plan, clockOffsetMs, coordinator }: Parameters<StartChild>[0],
  { told, ...child }: PlanChild,
): Promise<void> {
  const { kind, id } = child;
  const workflowId = kind === 'assignment' ? assignmentId(plan, id) : collectionId(plan, id);
  const kept = await readCheckpoint(workflowId);
  if (!kept || !told) return;
  const { launchedAt, past } = kept;
  const common = { plan, launchedAt, past, clockOffsetMs };
  const options = {
    ...childOptions(plan, child),
    workflowId,
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    signal: messageSignal,
    signalArgs: [told] as [Message],
  };
  if (kind === 'assignment') {
    const state = reopenedState(kept.state as AssignmentState);
    await client.workflow.signalWithStart<typeof agencyAssignment, [Message]>('agencyAssignment', {
      ...options,
      args: [{ ...common, unit: id, coordinator, state }],
    });
  } else {
    const state = reopenedState(kept.state as CollectionState);
    await client.workflow.signalWithStart<typeof reportingPeriod, [Message]>('reportingPeriod', {
      ...options,
      args: [{ ...common, period: id, state }],
    });
  }
}

/** What a workflow that had ended goes on with: its next end is told under another id. */
export function reopenedState<S extends { reopened?: number }>(state: S): S {
  return { ...state, reopened: (state.reopened ?? 0) + 1 };
}

/** Makes the function that starts a plan's assignments and collections under their fixed ids. */
export function createChildStarter(client: Client, readCheckpoint: ReadCheckpoint): StartChild {
  return async (parent, child) => {
    const { plan, launchedAt, past, clockOffsetMs, coordinator, amendment } = parent;
    const { kind, id } = child;
    if (child.told) return goOn(client, readCheckpoint, parent, child);
    const common = { plan, launchedAt, past, clockOffsetMs };
    const options = {
      ...childOptions(plan, child),
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    };
    try {
      if (kind === 'assignment') {
        await client.workflow.start<typeof agencyAssignment>('agencyAssignment', {
          ...options,
          workflowId: assignmentId(plan, id),
          args: [{ ...common, unit: id, coordinator, ...(amendment ? { amendment } : {}) }],
        });
      } else {
        await client.workflow.start<typeof reportingPeriod>('reportingPeriod', {
          ...options,
          workflowId: collectionId(plan, id),
          args: [{ ...common, period: id }],
        });
      }
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  };
}
