import { continueAsNew, setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import type { PlanChild, ProjectActivities, RecordActivities } from '../activities/ports.ts';
import type { PlanEvent } from '../domain/decide/events.ts';
import { refuseOvertakenStatus } from '../domain/decide/overtaken.ts';
import { decidePlan, refusePlanAct } from '../domain/decide/plan.ts';
import { isPlanOver, runningChildren, startPlan, type PlanState } from '../domain/decide/plan-state.ts';
import { nextCheckpoint } from '../domain/checkpoint.ts';
import type { Effect } from '../domain/effects.ts';
import type { Message, OutgoingMessage } from '../domain/messages.ts';
import { toMs } from '../domain/clock.ts';
import { assignmentId, collectionId, readWorkflowId } from '../domain/ids.ts';
import { launchedId } from '../domain/notice-ids.ts';
import { planStateWords } from '../words/states.ts';
import { createClock } from './clock.ts';
import { createDecideLoop } from './decide-loop.ts';
import { launchChildren, startPages } from './launch-children.ts';
import { proxyLocalFirst } from './local-first.ts';
import { inSaidOrder } from './act-order.ts';
import { failTaskOnActivityFailure } from './fail-task-on-activity-failure.ts';
import { batchWords } from './step-words.ts';
import { type PlanCycleInput } from './messages.ts';

const { projectPlan, record } = proxyLocalFirst<ProjectActivities & RecordActivities>();

/**
 * One plan: starts an assignment per unit and a collection per period, passes on to them the acts on the plan as
 * a whole, and ends when they have ended.
 */
export async function planCycle(input: PlanCycleInput): Promise<void> {
  const { said, ...terms } = input;
  const loop = createDecideLoop(said);
  const clock = createClock(input.clockOffsetMs);
  const { state, over } = await failTaskOnActivityFailure(async () =>
    loop.run<PlanState, PlanEvent>({
      clock,
      terms: input,
      state: input.state ?? (await launch(input)),
      initial: [],
      decide: inSaidOrder(decidePlan, (s, act) => refuseOvertakenStatus(s.by, act) !== null),
      nextInstant: () => null,
      isOver: isPlanOver,
      refuse: refusePlanAct,
      answer: async (ask, event) => {
        if (ask.type === 'reopening' && event.type === 'act') {
          await reopen(input, ask.children);
          return { ...event, reopened: true };
        }
        if (ask.type !== 'children') return event;
        await startWanted(input, ask.message);
        return { type: 'children-started', at: clock.now(), message: ask.message };
      },
      endsRun: () => false,
      farewell: ({ plan, revision }, at) => [
        { kind: 'plan-state', plan, state: 'closed', revision: revision + 1, at },
      ],
      describe: (s) => setCurrentDetails(describePlan(s)),
    }),
  );
  if (!over) await continueAsNew<typeof planCycle>({ ...terms, state });
}

/** What an administrator reads beside the workflow. */
function describePlan(state: PlanState): string {
  const children = `${state.started.length} luồng con, còn ${runningChildren(state).length} đang chạy`;
  return `**${state.plan}** · **${planStateWords(state.standing).vi}**\n\n- ${children}`;
}

/** Starts what the amended plan needs: what has not run begins, what has ended goes on. */
async function startWanted(
  { plan, past, clockOffsetMs }: PlanCycleInput,
  { units, periods, reopened, ...amendment }: Extract<Message, { type: 'children-wanted' }>,
): Promise<void> {
  const { units: named, periods: dated } = await projectPlan({ plan });
  const { coordinator, at: launchedAt } = amendment;
  const children: PlanChild[] = [
    ...units.map((id) => ({ kind: 'assignment' as const, id, summary: summaryIn(named, id) })),
    ...periods.map((id) => ({ kind: 'period' as const, id, summary: summaryIn(dated, id) })),
    ...reopened.flatMap(({ to, message }): PlanChild[] => {
      const child = readWorkflowId(to);
      return child?.of === 'unit'
        ? [{ kind: 'assignment', id: child.unit, summary: summaryIn(named, child.unit), told: message }]
        : [];
    }),
  ];
  await startPages({ plan, coordinator, launchedAt, past, clockOffsetMs, amendment, children });
}

/** Lets go on what the plan's end had ended, from what each last knew, and tells it. */
async function reopen(
  { plan, past, launchedAt, clockOffsetMs }: PlanCycleInput,
  ended: OutgoingMessage[],
): Promise<void> {
  const { units, periods, coordinator } = await projectPlan({ plan });
  const children = ended.flatMap(({ to, message: told }): PlanChild[] => {
    const child = readWorkflowId(to);
    if (child?.of === 'unit') {
      const { unit: id } = child;
      return [{ kind: 'assignment', id, summary: summaryIn(units, id), told }];
    }
    if (child?.of !== 'period') return [];
    const { period: id } = child;
    return [{ kind: 'period', id, summary: summaryIn(periods, id), told }];
  });
  await startPages({ plan, coordinator, launchedAt, past, clockOffsetMs, children });
}

const summaryIn = (all: { id: string; summary: string }[], id: string): string =>
  all.find((one) => one.id === id)?.summary ?? id;

/** Starts every child, then records that the plan runs. */
async function launch(input: PlanCycleInput): Promise<PlanState> {
  const { plan, launchedAt, past, clockOffsetMs } = input;
  const { units, coordinator, ...layout } = await projectPlan({ plan });
  const periods = layout.periods.filter((p) => past === 'open' || toMs(p.sendDueAt) >= toMs(launchedAt));
  const children: PlanChild[] = [
    ...units.map(({ id, summary }) => ({ kind: 'assignment' as const, id, summary })),
    ...periods.map(({ id, summary }) => ({ kind: 'period' as const, id, summary })),
  ];
  await launchChildren({ plan, coordinator, launchedAt, past, clockOffsetMs, children });
  const started = children.map(({ kind, id }) =>
    kind === 'assignment' ? assignmentId(plan, id) : collectionId(plan, id),
  );
  const checkpoint = nextCheckpoint(startPlan(plan, coordinator, started), input, false);
  const effects: Effect[] = [
    { kind: 'plan-state', plan, state: 'running', revision: 0, at: launchedAt },
    {
      kind: 'audit',
      row: {
        id: launchedId(plan),
        plan,
        at: launchedAt,
        kind: 'workflow',
        unit: null,
        obligation: null,
        who: 'coordinator',
        what: 'launched',
        why: past,
        detail: { units: units.length, periods: periods.length },
      },
    },
  ];
  const at = createClock(clockOffsetMs).now();
  const batch = { workflowId: workflowInfo().workflowId, plan, at, effects, checkpoint };
  await record.executeWithOptions({ summary: batchWords(effects) }, [batch]);
  return checkpoint.state;
}
