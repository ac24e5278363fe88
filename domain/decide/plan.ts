/**
 * `decidePlan`: what an event changes in a plan as a whole — its children's ends, and the acts on the plan itself,
 * which it passes on to them. Pure, and like `decide` it never fails and ignores what it has seen.
 */
import type { Effect } from '../effects.ts';
import type { Message, OutgoingMessage } from '../messages.ts';
import type { NoticeKind } from '../projections.ts';
import { causedId } from '../notice-ids.ts';
import { assignmentId, collectionId } from '../ids.ts';
import type { Instant } from '../plan.ts';
import { refuseByTable } from '../permissions.ts';
import { appendSeen } from './assignment-state.ts';
import { basisOf } from './basis.ts';
import type { Decision, Refusal } from './decision.ts';
import type { ActEvent, PlanActEvent, PlanEvent } from './events.ts';
import { refuseOvertakenStatus } from './overtaken.ts';
import { notifyChildren } from './plan-fan-out.ts';
import { runningChildren, runningUnits, type PlanState } from './plan-state.ts';
import { actEntry } from './project-effects.ts';
import { refusal } from './refusal-words.ts';
import { stampOf } from './act-order.ts';
import { statusNotices } from './status-notices.ts';

type Decided = Decision<PlanState>;

/** Acts that the table allows on a plan. */
type PlanAct = 'pause' | 'resume' | 'close' | 'undo';

/** By which notice people hear of each act. */
const NOTICES: Record<PlanAct, NoticeKind> = {
  pause: 'plan-paused',
  resume: 'plan-resumed',
  close: 'plan-closed',
  undo: 'undone',
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
  if (code !== null) return refusal(code);
  return (act.act === 'undo' ? refuseReopening(state, act) : null) ?? refuseOvertakenStatus(state.by, act);
}

/** A child has ended; reported twice it has ended once. */
function handleMessage(state: PlanState, message: Message): PlanState {
  const ended =
    message.type === 'assignment-over'
      ? assignmentId(state.plan, message.unit)
      : message.type === 'period-over'
        ? collectionId(state.plan, message.period)
        : null;
  if (message.type === 'assignment-back') {
    const back = assignmentId(state.plan, message.unit);
    return { ...state, over: state.over.filter((id) => id !== back) };
  }
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

function handleAct(state: PlanState, act: PlanActEvent): Decided {
  const seen = appendSeen(state.seen, act.id);
  const refused = refusePlanAct(state, act);
  if (refused) {
    return {
      state: { ...state, seen },
      effects: [{ kind: 'answer', act: act.id, answer: { ok: false, ...refused } }],
    };
  }
  const next: PlanState = { ...changed(state, act.act as PlanAct), by: stampOf(act), seen };
  if (act.act !== 'undo') return { state: next, effects: statusEffects(next, act) };
  if (!act.reopened)
    return { state, effects: [], ask: { type: 'reopening', children: goOn(state, next, act) } };
  return { state: next, effects: statusEffects(next, act) };
}

/** How the plan stands after an act that is allowed. The end of the cycle's run counts as a change, too. */
function changed(state: PlanState, act: PlanAct): PlanState {
  const { closed, ...rest } = state;
  const revision = state.revision + 1;
  switch (act) {
    case 'pause':
      return { ...rest, standing: 'paused', revision };
    case 'resume':
      return { ...rest, standing: 'running', revision };
    case 'close':
      return {
        ...rest,
        standing: 'closed',
        revision,
        closed: { was: state.standing, ended: runningChildren(state) },
      };
    case 'undo': {
      const { was, ended } = closed!;
      return {
        ...rest,
        standing: was,
        revision: revision + 1,
        over: rest.over.filter((id) => !ended.includes(id)),
      };
    }
  }
}

/** Why the plan's end cannot be taken back, or null. */
function refuseReopening({ by, closed }: PlanState, { about }: ActEvent): Refusal | null {
  if (!closed) return refusal('not-undoable');
  return by?.act === about ? null : refusal('moved-on');
}

/** What each workflow that the plan's end had ended is told. */
function goOn(
  { closed }: PlanState,
  { standing, revision }: PlanState,
  { id, at }: ActEvent,
): OutgoingMessage[] {
  return closed!.ended.map((to) => ({
    to,
    message: { id: causedId(id, to), type: 'plan-standing', standing, revision, at },
  }));
}

/**
 * The record's plan, its children, the people concerned, the audit log, the answer. Where the plan's end is taken back
 * its children have heard of it as they were started.
 */
function statusEffects(state: PlanState, act: ActEvent): Effect[] {
  const { plan, standing, revision } = state;
  const { at } = act;
  return [
    { kind: 'plan-state', plan, state: standing, revision, at },
    ...(act.act === 'undo'
      ? []
      : notifyChildren(state, act.id, (id) => ({ id, type: 'plan-standing', standing, revision, at }))),
    ...statusNotices(state, plan, NOTICES[act.act as PlanAct], act, {
      units: runningUnits(state),
      also: ['leadership'],
    }),
    actEntry(plan, act, {
      unit: null,
      obligation: null,
      detail: {
        ...{ state: standing, revision },
        ...(act.about === undefined ? {} : { undone: act.about }),
        ...basisOf(act),
      },
    }),
    {
      kind: 'answer',
      act: act.id,
      answer: { ok: true, act: act.id, obligation: plan, state: standing, revision },
    },
  ];
}
