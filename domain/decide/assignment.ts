/**
 * `decide`: what an event changes in one unit's assignment. Pure: no clock, no I/O, and no error for
 * any event in any state; an event it has seen changes nothing.
 */
import { ACT_RULES } from '../acts/index.ts';
import type { Effect } from '../effects.ts';
import { toMs } from '../clock.ts';
import { projectedId } from '../notice-ids.ts';
import {
  nextRungAt,
  noteRest,
  withObligations,
  appendSeen,
  bumpRevision,
  type AssignmentState,
  type ObligationState,
} from './assignment-state.ts';
import { accepted } from './accepted.ts';
import { amendAssignment } from './amend-assignment.ts';
import { actAudit, answerOf, type Change } from './change.ts';
import { mute, applyPlanStatus } from './assignment-status.ts';
import type { Decision } from './decision.ts';
import type { AnsweredAct, AssignmentEvent, MessageEvent, ProjectedEvent } from './events.ts';
import { fireRungs } from './fire-rungs.ts';
import { plannedObligation } from './planned-obligation.ts';
import { auditEffect, obligationEffect } from './project-effects.ts';
import { isOfObstacle, handleObstacleAct } from './obstacles.ts';
import { inherit } from './inherit.ts';
import { redate } from './redate.ts';
import { refuseAct } from './refusals.ts';
import { mutedBecause } from './status.ts';
import { movedNotice } from './moved-notice.ts';
import { handleUnitAct } from './unit-acts.ts';

type Decided = Decision<AssignmentState>;

/** States in which a submission is, when a report that holds it is sealed. */
const IN_FORCE: readonly ObligationState['state'][] = ['submitted', 'accepted'];

const unchanged = (state: AssignmentState): Decided => ({ state, effects: [] });

/** Takes one event; asks for dates that need the calendar by returning `ask`, to be decided again with the answer. */
export function decide(state: AssignmentState, event: AssignmentEvent): Decided {
  const decided = apply(state, event);
  return { ...decided, state: noteRest(decided.state, event.at) };
}

function apply(state: AssignmentState, event: AssignmentEvent): Decided {
  switch (event.type) {
    case 'projected':
      return applyHorizon(state, event);
    case 'amended':
      return amendAssignment(state, event);
    case 'inherited':
      return inherit(state, event);
    case 'tick':
      return tick(state, event.at);
    case 'message':
      return state.seen.includes(event.message.id) ? unchanged(state) : handleMessage(state, event);
    case 'act':
      return state.seen.includes(event.id) ? unchanged(state) : handleAct(state, event);
  }
}

function handleAct(state: AssignmentState, act: AnsweredAct): Decided {
  const seen = appendSeen(state.seen, act.id);
  const refusal = refuseAct(state, act);
  if (refusal) {
    return {
      state: { ...state, seen },
      effects: [{ kind: 'answer', act: act.id, answer: { ok: false, ...refusal } }],
    };
  }
  if (act.obligation === state.unit) return handleUnitAct({ ...state, seen }, act);
  if (isOfObstacle(act.act)) return handleObstacleAct({ ...state, seen }, act);
  const o = state.obligations[act.obligation]!;
  const rule = ACT_RULES[act.act];
  const ask = rule.ask?.(o, act);
  if (ask) return { state, effects: [], ask };
  const change: Change = rule.apply?.(state, o, act) ?? { obligation: o, effects: [] };
  const next = bumpRevision(change.obligation);
  return {
    state: { ...withObligations(state, [next]), seen },
    effects: [
      ...change.effects,
      obligationEffect(state.plan, next),
      actAudit(state, next, act, change.more),
      { kind: 'answer', act: act.id, answer: answerOf(next, act, change.more) },
    ],
  };
}

/** A message of the plan, of another calendar, or of a sealed report, which accepts what is in it unless the unit has sent something newer since. */
function handleMessage(state: AssignmentState, { message, at }: MessageEvent): Decided {
  const seen = appendSeen(state.seen, message.id);
  if (message.type === 'plan-standing') return applyPlanStatus({ ...state, seen }, message);
  if (message.type === 'calendar-changed') {
    return { state: { ...state, seen }, effects: [], ask: { type: 'calendar', change: message } };
  }
  if (message.type === 'plan-amended') {
    return { state: { ...state, seen }, effects: [], ask: { type: 'amendment', message } };
  }
  if (message.type === 'work-passed') {
    return { state: { ...state, seen }, effects: [], ask: { type: 'inheritance', message } };
  }
  const sealed = Object.values(state.obligations).find(
    (o) => message.type === 'sealed' && o.submission === message.submission && IN_FORCE.includes(o.state),
  );
  if (!sealed) return { state: { ...state, seen }, effects: [] };
  const { reopenable: _reopenable, corrects: _corrects, ...rest } = sealed;
  const noted: ObligationState = { ...rest, sealed: true };
  if (sealed.state === 'accepted') {
    return { state: { ...withObligations(state, [noted]), seen }, effects: [] };
  }
  const change = accepted(noted, { at });
  const next = bumpRevision(change.obligation);
  return {
    state: { ...withObligations(state, [next]), seen },
    effects: [
      ...change.effects,
      obligationEffect(state.plan, next),
      auditEffect({
        id: message.id,
        plan: state.plan,
        at,
        kind: 'act',
        unit: state.unit,
        obligation: next.id,
        who: 'system',
        what: 'accept',
        why: 'sealed',
      }),
    ],
  };
}

function tick(state: AssignmentState, now: string): Decided {
  const effects: Effect[] = [];
  const changed: ObligationState[] = [];
  for (const o of Object.values(state.obligations)) {
    const due = nextRungAt(o);
    if (due === null || toMs(due) > toMs(now)) continue;
    const fired = fireRungs(state.plan, o, now);
    const opened = o.state === 'planned' && toMs(o.opensAt) <= toMs(now) ? ('open' as const) : o.state;
    const next: ObligationState = { ...o, state: opened, pending: fired.pending, sequence: o.sequence + 1 };
    changed.push(next);
    effects.push(...fired.effects, obligationEffect(state.plan, next));
  }
  const asks = state.projectAt !== null && toMs(state.projectAt) <= toMs(now);
  return {
    state: withObligations(state, changed),
    effects,
    ...(asks ? { ask: { type: 'horizon' } as const } : {}),
  };
}

/** Dates follow the newest calendar; of what moves people are notified, with the reason. */
function applyHorizon(state: AssignmentState, { horizon, at, change }: ProjectedEvent): Decided {
  const changed: ObligationState[] = [];
  const notices: Effect[] = [];
  const quiet = mutedBecause(state);
  for (const fresh of horizon.obligations) {
    const known = state.obligations[fresh.id];
    // A change of the calendar moves what is owed; what is owed anew comes with the year's projection.
    if (!known && !change) changed.push(mute(plannedObligation(fresh, state.launchedAt), quiet));
    const redated = known && redate(known, fresh, at);
    if (!redated) continue;
    changed.push(redated.obligation);
    notices.push(...movedNotice(state.plan, redated, { role: 'focal-point', unit: state.unit }, at, change));
  }
  const effects = [...changed.map((o) => obligationEffect(state.plan, o)), ...notices];
  if (!change) effects.push(projectedAudit(state, horizon.projectAt, at, changed.length));
  const projectAt = change ? state.projectAt : horizon.projectAt;
  return { state: { ...withObligations(state, changed), projectAt }, effects };
}

function projectedAudit(
  state: AssignmentState,
  projectAt: string | null,
  at: string,
  obligations: number,
): Effect {
  return auditEffect({
    id: projectedId(state.plan, state.unit, projectAt),
    plan: state.plan,
    at,
    kind: 'workflow',
    unit: state.unit,
    obligation: null,
    who: 'system',
    what: 'projected',
    why: null,
    detail: { obligations, projectAt },
  });
}
