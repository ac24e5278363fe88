/**
 * `decidePlan`: what an event changes in a plan as a whole — its children's ends, and the acts on the plan itself,
 * which it passes on to them. Pure, and like `decide` it never fails and ignores what it has seen.
 */
import type { Effect } from '../effects.ts';
import type { Message } from '../messages.ts';
import type { NoticeKind } from '../projections.ts';
import type { PlanStatusValue } from '../states.ts';
import { assignmentId, collectionId } from '../ids.ts';
import type { Instant } from '../plan.ts';
import { refuseByTable } from '../permissions.ts';
import { appendSeen } from './assignment-state.ts';
import { basisOf } from './basis.ts';
import type { Decision, Refusal } from './decision.ts';
import type { ActEvent, PlanEvent } from './events.ts';
import { refuseOvertakenStatus } from './overtaken.ts';
import { notifyChildren } from './plan-fan-out.ts';
import { runningUnits, type PlanState } from './plan-state.ts';
import { actEntry } from './project-effects.ts';
import { refusal } from './refusal-words.ts';
import { stampOf } from './act-order.ts';
import { statusNotices } from './status-notices.ts';

type Decided = Decision<PlanState>;

/** Acts that the table allows on a plan. */
type PlanAct = 'pause' | 'resume' | 'close';

/** What each act makes of a plan, and by which notice people hear of it. */
const MAKES: Record<PlanAct, [PlanStatusValue, NoticeKind]> = {
  pause: ['paused', 'plan-paused'],
  resume: ['running', 'plan-resumed'],
  close: ['closed', 'plan-closed'],
};

/** Takes one event. */
export function decidePlan(state: PlanState, event: PlanEvent): Decided {
  switch (event.type) {
    case 'tick':
      return { state, effects: [] };
    case 'message':
      return event.message.type === 'children-wanted'
        ? wantChildren(state, event.message, event.at)
        : { state: handleMessage(state, event.message), effects: [] };
    case 'children-started':
      return noted(takeChildren(state, event.message), event.at);
    case 'act':
      return state.seen.includes(event.id) ? { state, effects: [] } : handleAct(state, event);
  }
}

/** Says why an act on the plan is not allowed now, or null when it is. */
export function refusePlanAct(state: PlanState, act: ActEvent): Refusal | null {
  const code = refuseByTable(act.act, act.role, 'plan', state.standing);
  return code === null ? refuseOvertakenStatus(state.by, act) : refusal(code);
}

/** A child has ended; reported twice it has ended once. */
function handleMessage(state: PlanState, message: Message): PlanState {
  const ended =
    message.type === 'assignment-over'
      ? assignmentId(state.plan, message.unit)
      : message.type === 'period-over'
        ? collectionId(state.plan, message.period)
        : null;
  return ended === null || state.over.includes(ended) ? state : { ...state, over: [...state.over, ended] };
}

type ChildrenWanted = Extract<Message, { type: 'children-wanted' }>;

/** Another unit may coordinate from now on; workflows that the amended plan needs are started. */
function wantChildren(state: PlanState, message: ChildrenWanted, at: Instant): Decided {
  if (state.seen.includes(message.id)) return { state, effects: [] };
  const next = { ...state, coordinator: message.coordinator, seen: appendSeen(state.seen, message.id) };
  const { units, periods, reopened } = message;
  return units.length + periods.length + reopened.length === 0
    ? noted(next, at)
    : { state: next, effects: [], ask: { type: 'children', message } };
}

/** Written, so that a cycle made anew knows its coordinator and its children. */
function noted(state: PlanState, at: Instant): Decided {
  const { plan, standing, revision } = state;
  return { state, effects: [{ kind: 'plan-state', plan, state: standing, revision, at }] };
}

/** They are counted among those whose ends the plan waits for. */
function takeChildren(state: PlanState, { units, periods, reopened }: ChildrenWanted): PlanState {
  const { plan, started, over } = state;
  const begun = [
    ...units.map((unit) => assignmentId(plan, unit)),
    ...periods.map((period) => collectionId(plan, period)),
    ...reopened.map(({ to }) => to),
  ];
  return {
    ...state,
    started: [...new Set([...started, ...begun])],
    over: over.filter((id) => !begun.includes(id)),
  };
}

function handleAct(state: PlanState, act: ActEvent): Decided {
  const seen = appendSeen(state.seen, act.id);
  const refused = refusePlanAct(state, act);
  if (refused) {
    return {
      state: { ...state, seen },
      effects: [{ kind: 'answer', act: act.id, answer: { ok: false, ...refused } }],
    };
  }
  const [standing, notice] = MAKES[act.act as PlanAct];
  const next: PlanState = { ...state, standing, revision: state.revision + 1, by: stampOf(act), seen };
  return { state: next, effects: statusEffects(next, act, notice) };
}

/** The record's plan, its children, the people concerned, the audit log, the answer. */
function statusEffects(state: PlanState, act: ActEvent, notice: NoticeKind): Effect[] {
  const { plan, standing, revision } = state;
  const { at } = act;
  return [
    { kind: 'plan-state', plan, state: standing, revision, at },
    ...notifyChildren(state, act.id, (id) => ({ id, type: 'plan-standing', standing, revision, at })),
    ...statusNotices(state, plan, notice, act, { units: runningUnits(state), also: ['leadership'] }),
    actEntry(plan, act, {
      unit: null,
      obligation: null,
      detail: { state: standing, revision, ...basisOf(act) },
    }),
    {
      kind: 'answer',
      act: act.id,
      answer: { ok: true, act: act.id, obligation: plan, state: standing, revision },
    },
  ];
}
