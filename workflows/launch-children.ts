/** Starts the workflows of a plan: an assignment per unit, a collection per period. */
import {
  ParentClosePolicy,
  patched,
  proxyActivities,
  startChild,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import { TypedSearchAttributes, WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { PlanChild, PlanChildren, StartActivities } from '../activities/ports.ts';
import { assignmentId, collectionId } from '../domain/ids.ts';
import { agencyAssignment } from './agency-assignment.ts';
import { reportingPeriod } from './reporting-period.ts';
import { KIND, PERIOD, PLAN, UNIT } from './search-attributes.ts';

const { startChildren } = proxyActivities<StartActivities>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '20s' },
});

/** How many one activity starts. */
const PAGE = 200;

/** Starts every one of them and waits for each start; one that runs already is of an earlier, broken launch. */
export async function launchChildren(launched: PlanChildren): Promise<void> {
  return patched('started-by-page') ? startPages(launched) : launchAtOnce(launched);
}

/** Starts them through a client, a page at a time. */
export async function startPages({ children, ...plan }: PlanChildren): Promise<void> {
  for (let first = 0; first < children.length; first += PAGE) {
    const page = children.slice(first, first + PAGE);
    const summary = `khởi động ${page.length} luồng việc của đơn vị và kỳ`;
    await startChildren.executeWithOptions({ summary }, [{ ...plan, children: page }]);
  }
}

/**
 * As plans were launched before: as children of one task. The server takes 2,000 pending ones of a workflow and fails
 * the task for ever at the next.
 */
async function launchAtOnce({ children, ...plan }: PlanChildren): Promise<void> {
  await Promise.all(children.map((child) => ignoreAlreadyStarted(() => startOne(plan, child))));
}

function startOne(
  { plan, coordinator, launchedAt, past, clockOffsetMs }: Omit<PlanChildren, 'children'>,
  { kind, id, summary: staticSummary }: PlanChild,
): Promise<unknown> {
  const common = { plan, launchedAt, past, clockOffsetMs };
  const options = {
    staticSummary,
    parentClosePolicy: ParentClosePolicy.ABANDON,
    workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    typedSearchAttributes: new TypedSearchAttributes([
      { key: PLAN, value: plan },
      { key: kind === 'assignment' ? UNIT : PERIOD, value: id },
      { key: KIND, value: kind },
    ]),
  };
  return kind === 'assignment'
    ? startChild(agencyAssignment, {
        ...options,
        workflowId: assignmentId(plan, id),
        args: [{ ...common, unit: id, coordinator }],
      })
    : startChild(reportingPeriod, {
        ...options,
        workflowId: collectionId(plan, id),
        args: [{ ...common, period: id }],
      });
}

async function ignoreAlreadyStarted(start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
