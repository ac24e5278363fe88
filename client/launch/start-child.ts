import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { TypedSearchAttributes, WorkflowIdReusePolicy } from '@temporalio/common';
import type { StartChild } from '../../activities/start-children.ts';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import type { agencyAssignment } from '../../workflows/agency-assignment.ts';
import type { reportingPeriod } from '../../workflows/reporting-period.ts';
import { KIND, PERIOD, PLAN, UNIT } from '../../workflows/search-attributes.ts';
import { TASK_QUEUE } from '../../workflows/task-queue.ts';

/** Makes the function that starts a plan's assignments and collections under their fixed ids. */
export function createChildStarter(client: Client): StartChild {
  return async ({ plan, launchedAt, past, clockOffsetMs, coordinator }, { kind, id, summary }) => {
    const common = { plan, launchedAt, past, clockOffsetMs };
    const options = {
      taskQueue: TASK_QUEUE,
      staticSummary: summary,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      typedSearchAttributes: new TypedSearchAttributes([
        { key: PLAN, value: plan },
        { key: kind === 'assignment' ? UNIT : PERIOD, value: id },
        { key: KIND, value: kind },
      ]),
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
