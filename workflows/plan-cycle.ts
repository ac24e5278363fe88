import {
  continueAsNew,
  ParentClosePolicy,
  proxyLocalActivities,
  setCurrentDetails,
  startChild,
  workflowInfo,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import { TypedSearchAttributes, WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { ProjectActivities, RecordActivities } from '../activities/ports.ts';
import type { PlanEvent } from '../domain/decide/events.ts';
import { refuseOvertakenStanding } from '../domain/decide/overtaken.ts';
import { decidePlan, refusePlanAct } from '../domain/decide/plan.ts';
import { isPlanOver, runningChildren, startPlan, type PlanState } from '../domain/decide/plan-state.ts';
import type { Effect } from '../domain/effects.ts';
import { toMs } from '../domain/clock.ts';
import { agencyAssignment } from './agency-assignment.ts';
import { createClock } from './clock.ts';
import { createDecideLoop, RECORD_OPTIONS } from './decide-loop.ts';
import { assignmentId, collectionId, type PlanCycleInput } from './messages.ts';
import { reportingPeriod } from './reporting-period.ts';
import { KIND, PERIOD, PLAN, UNIT } from './search-attributes.ts';
import { inSaidOrder } from './said-order.ts';
import { waitForMend } from './wait-for-mend.ts';

const { projectPlan, record } = proxyLocalActivities<ProjectActivities & RecordActivities>(RECORD_OPTIONS);

/**
 * One plan: starts an assignment per unit and a collection per period, passes on to them what is said of the plan as
 * a whole, and ends when they have ended.
 */
export async function planCycle(input: PlanCycleInput): Promise<void> {
  const loop = createDecideLoop();
  const clock = createClock(input.clockOffsetMs);
  const { state, over } = await waitForMend(async () =>
    loop.run<PlanState, PlanEvent>({
      clock,
      state: input.state ?? (await launch(input)),
      initial: [],
      decide: inSaidOrder(decidePlan, (s, act) => refuseOvertakenStanding(s.by, act) !== null),
      nextInstant: () => null,
      isOver: isPlanOver,
      refuse: refusePlanAct,
      answer: (_ask, event) => Promise.resolve(event),
      endsRun: () => false,
      farewell: ({ plan, revision }, at) => [
        { kind: 'plan-state', plan, state: 'closed', revision: revision + 1, at },
      ],
      describe: (s) => setCurrentDetails(describePlan(s)),
    }),
  );
  if (!over) await continueAsNew<typeof planCycle>({ ...input, state });
}

/** What an administrator reads beside the workflow. */
function describePlan(state: PlanState): string {
  const children = `${state.started.length} luồng con, còn ${runningChildren(state).length} đang chạy`;
  return `**${state.plan}** · **${state.standing}**\n\n- ${children}`;
}

async function write(input: PlanCycleInput, ...effects: Effect[]): Promise<void> {
  const at = createClock(input.clockOffsetMs).now();
  await record({ workflowId: workflowInfo().workflowId, plan: input.plan, at, effects });
}

/** Starts every child and waits for each start; a child that runs already is one of an earlier, broken launch. */
async function launch(input: PlanCycleInput): Promise<PlanState> {
  const { plan, launchedAt, past, clockOffsetMs } = input;
  const layout = await projectPlan({ plan });
  const common = { plan, launchedAt, past, clockOffsetMs };
  const periods = layout.periods.filter((p) => past === 'open' || toMs(p.sendDueAt) >= toMs(launchedAt));
  const starts = [
    ...layout.units.map(({ id, summary }) => ({
      workflowId: assignmentId(plan, id),
      start: () =>
        startChild(agencyAssignment, {
          ...childOptions(assignmentId(plan, id), summary),
          args: [{ ...common, unit: id, coordinator: layout.coordinator }],
          typedSearchAttributes: new TypedSearchAttributes([
            { key: PLAN, value: plan },
            { key: UNIT, value: id },
            { key: KIND, value: 'assignment' },
          ]),
        }),
    })),
    ...periods.map(({ id, summary }) => ({
      workflowId: collectionId(plan, id),
      start: () =>
        startChild(reportingPeriod, {
          ...childOptions(collectionId(plan, id), summary),
          args: [{ ...common, period: id }],
          typedSearchAttributes: new TypedSearchAttributes([
            { key: PLAN, value: plan },
            { key: PERIOD, value: id },
            { key: KIND, value: 'period' },
          ]),
        }),
    })),
  ];
  await Promise.all(starts.map(({ start }) => ignoreAlreadyStarted(start)));
  await write(
    input,
    { kind: 'plan-state', plan, state: 'running', revision: 0, at: launchedAt },
    {
      kind: 'audit',
      row: {
        id: `${plan}/launched`,
        plan,
        at: launchedAt,
        kind: 'workflow',
        unit: null,
        obligation: null,
        who: 'coordinator',
        what: 'launched',
        why: past,
        detail: { units: layout.units.length, periods: periods.length },
      },
    },
  );
  return startPlan(
    plan,
    layout.coordinator,
    starts.map(({ workflowId }) => workflowId),
  );
}

function childOptions(workflowId: string, staticSummary: string) {
  return {
    workflowId,
    staticSummary,
    parentClosePolicy: ParentClosePolicy.ABANDON,
    workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
  };
}

async function ignoreAlreadyStarted(start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
