import {
  allHandlersFinished,
  condition,
  continueAsNew,
  ParentClosePolicy,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  startChild,
  workflowInfo,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import { TypedSearchAttributes, WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { ProjectActivities, RecordActivities } from '../activities/ports.ts';
import type { Effect } from '../domain/effects.ts';
import { toMs } from '../domain/clock.ts';
import { agencyAssignment } from './agency-assignment.ts';
import { createClock } from './clock.ts';
import { RECORD_OPTIONS } from './decide-loop.ts';
import { assignmentId, collectionId, tellSignal, type PlanCycleInput } from './messages.ts';
import { reportingPeriod } from './reporting-period.ts';
import { KIND, PERIOD, PLAN, UNIT } from './search-attributes.ts';
import { waitForMend } from './wait-for-mend.ts';

const { projectPlan, record } = proxyLocalActivities<ProjectActivities & RecordActivities>(RECORD_OPTIONS);

/** One plan: starts an assignment per unit and a collection per period, and ends when they have ended. */
export async function planCycle(input: PlanCycleInput): Promise<void> {
  const over = new Set(input.over);
  setHandler(tellSignal, (message) => {
    if (message.type === 'assignment-over') over.add(assignmentId(input.plan, message.unit));
    if (message.type === 'period-over') over.add(collectionId(input.plan, message.period));
  });
  await waitForMend(async () => {
    const started = input.started ?? (await launch(input));
    const remaining = (): string[] => started.filter((id) => !over.has(id));
    const describe = (): void =>
      setCurrentDetails(
        `**${input.plan}**\n\n- ${started.length} luồng con, còn ${remaining().length} đang chạy`,
      );
    for (let known = -1; remaining().length > 0;) {
      describe();
      known = over.size;
      await condition(() => over.size !== known);
      if (workflowInfo().continueAsNewSuggested) {
        await condition(allHandlersFinished);
        await continueAsNew<typeof planCycle>({ ...input, started, over: [...over] });
      }
    }
    await write(input, {
      kind: 'plan-state',
      plan: input.plan,
      state: 'closed',
      at: createClock(input.clockOffsetMs).now(),
    });
  });
}

async function write(input: PlanCycleInput, ...effects: Effect[]): Promise<void> {
  const at = createClock(input.clockOffsetMs).now();
  await record({ workflowId: workflowInfo().workflowId, plan: input.plan, at, effects });
}

/** Starts every child and waits for each start; a child that runs already is one of an earlier, broken launch. */
async function launch(input: PlanCycleInput): Promise<string[]> {
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
    { kind: 'plan-state', plan, state: 'running', at: launchedAt },
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
  return starts.map(({ workflowId }) => workflowId);
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
