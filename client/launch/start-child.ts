import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { TypedSearchAttributes, WorkflowIdReusePolicy } from '@temporalio/common';
import type { PlanChild } from '../../activities/ports.ts';
import type { StartChild } from '../../activities/start-children.ts';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import type { agencyAssignment } from '../../workflows/agency-assignment.ts';
import type { reportingPeriod } from '../../workflows/reporting-period.ts';
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

/** Makes the function that starts a plan's assignments and collections under their fixed ids. */
export function createChildStarter(client: Client): StartChild {
  return async ({ plan, launchedAt, past, clockOffsetMs, coordinator }, child) => {
    const { kind, id } = child;
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
          args: [{ ...common, unit: id, coordinator }],
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
