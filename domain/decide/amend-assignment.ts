/** What an amendment of the plan does to one unit's obligations: those it names, and no others. */
import { followsPlan } from '../amendment/fate.ts';
import { readdress } from '../amendment/readdress.ts';
import { isOnTime, toMs } from '../clock.ts';
import type { Effect } from '../effects.ts';
import { isPassed } from '../states.ts';
import type { Obligation } from '../obligation.ts';
import type { Instant, UnitId } from '../plan.ts';
import { amendedAudit, amendedNotice, type AmendedWork } from './amended-notice.ts';
import { mute } from './assignment-status.ts';
import {
  bumpRevision,
  isOwed,
  withObligations,
  type AssignmentState,
  type ObligationState,
  type PendingRung,
} from './assignment-state.ts';
import type { Decision } from './decision.ts';
import type { AmendedEvent } from './events.ts';
import { plannedObligation } from './planned-obligation.ts';
import { passedObstacles } from './pass-obstacles.ts';
import { passOn } from './pass-on.ts';
import { obligationEffect } from './project-effects.ts';
import { mutedBecause } from './status.ts';

interface Amended {
  obligation: ObligationState;
  what: 'amendment-moved' | 'amendment-superseded' | 'amendment-added' | 'amendment-kept' | 'succeeded';
  /** Date due before, where it moved. */
  from?: string;
}

/** Steps still to come by the new dates; of what has opened none that was said, or passed over, before. */
function stepsAhead(o: ObligationState, fresh: Obligation, now: Instant): ObligationState['pending'] {
  const opened = o.state === 'open' || toMs(o.opensAt) <= toMs(now);
  const unsaid = new Set(o.pending.map(({ rung }) => rung));
  return fresh.rungs.filter(({ rung, at }) => toMs(at) > toMs(now) && (!opened || unsaid.has(rung)));
}

/** Steps for the officials of the coordinating unit go to those of the one that coordinates from now on. */
function passToCoordinator(state: AssignmentState, coordinator: UnitId): AssignmentState {
  if (state.coordinator === coordinator) return state;
  const turn = (steps: PendingRung[]): PendingRung[] => readdress(steps, state.coordinator, coordinator);
  const all = Object.values(state.obligations).map((o) => ({
    ...o,
    pending: turn(o.pending),
    ...(o.before ? { before: { ...o.before, pending: turn(o.before.pending) } } : {}),
  }));
  return { ...withObligations(state, all), coordinator };
}

/** Asked by the newer version from now on; its date moves where it follows the plan. */
export function revise(o: ObligationState, fresh: Obligation, now: Instant): ObligationState {
  const { rungs: _rungs, opensAt, ...asked } = fresh;
  const moves = followsPlan(o, fresh, now);
  const isDated = moves || (o.dueDate === fresh.dueDate && o.state !== 'returned');
  const opened = o.state !== 'planned' || toMs(o.opensAt) <= toMs(now);
  const { dueAt, dueDate, dueReason } = isDated ? fresh : o;
  const { extendedFrom: _extended, ...unextended } = o;
  return bumpRevision({
    ...(moves ? unextended : o),
    ...asked,
    ...{ dueAt, dueDate, dueReason },
    opensAt: opened ? o.opensAt : opensAt,
    pending: isDated ? stepsAhead(o, fresh, now) : o.pending,
    ...(moves && !isOnTime(now, o.dueAt) ? { breached: true as const } : {}),
  });
}

function amend(
  state: AssignmentState,
  known: ObligationState | undefined,
  fresh: Obligation | undefined,
  { at, message }: Pick<AmendedEvent, 'at' | 'message'>,
): Amended | null {
  if (!known || (fresh && isPassed(known))) {
    if (!fresh) return null;
    const begun = mute(plannedObligation(fresh, at), mutedBecause(state));
    const obligation = known
      ? bumpRevision({ ...begun, revision: known.revision, sequence: known.sequence })
      : begun;
    return { obligation, what: 'amendment-added' };
  }
  if (!isOwed(known)) return null;
  if (!fresh) {
    const { quiet: _quiet, ...rest } = known;
    const ends = { ...rest, correctBy: null, pending: [] };
    return message.passed?.[known.id]
      ? { obligation: bumpRevision({ ...ends, state: 'succeeded' }), what: 'succeeded' }
      : { obligation: bumpRevision({ ...ends, state: 'superseded' }), what: 'amendment-superseded' };
  }
  const moves = followsPlan(known, fresh, at);
  const obligation = revise(known, fresh, at);
  return moves
    ? { obligation, what: 'amendment-moved', from: known.dueDate }
    : { obligation, what: 'amendment-kept' };
}

/** What another unit answers for from now on is kept by it alone. */
function withoutObstacles(state: AssignmentState, gone: readonly { id: string }[]): AssignmentState {
  if (gone.length === 0) return state;
  const ids = new Set(gone.map(({ id }) => id));
  const left = Object.entries(state.obstacles ?? {}).filter(([id]) => !ids.has(id));
  return { ...state, obstacles: Object.fromEntries(left) };
}

/**
 * The assignment by the amended plan. What was handed in stays; what is still owed moves, ends or is asked anew, with
 * the document in the trail and one notice to the unit.
 */
export function amendAssignment(before: AssignmentState, event: AmendedEvent): Decision<AssignmentState> {
  const { message, horizon } = event;
  const state = passToCoordinator(before, message.coordinator);
  const fresh = new Map(horizon.obligations.map((o) => [o.id, o]));
  const changes = message.obligations.flatMap((id) => {
    const known = Object.hasOwn(state.obligations, id) ? state.obligations[id] : undefined;
    return amend(state, known, fresh.get(id), event) ?? [];
  });
  const { plan, unit } = state;
  const work: AmendedWork = { moved: [], superseded: [], added: [] };
  const lines = changes.flatMap(({ obligation: { id, dueDate }, what, from }): Effect[] => {
    if (what === 'amendment-kept') return [];
    if (what === 'amendment-moved') work.moved.push(`${id} ${from} ${dueDate}`);
    if (what === 'amendment-superseded') work.superseded.push(id);
    if (what === 'amendment-added') work.added.push(`${id} ${dueDate}`);
    if (what === 'succeeded') work.superseded.push(id);
    const why = what === 'amendment-moved' ? `${from} → ${dueDate}` : (message.passed?.[id]?.unit ?? null);
    return [amendedAudit(plan, message, { unit, obligation: id, what, why })];
  });
  const changed = changes.map(({ obligation }) => obligation);
  const next = withoutObstacles(
    { ...withObligations(state, changed), projectAt: horizon.projectAt },
    [...passedObstacles(before, message).values()].flat(),
  );
  return {
    state: next,
    effects: [
      ...changed.map((o) => obligationEffect(plan, o)),
      amendedAudit(plan, message, { unit, obligation: null, what: 'plan-amended', why: null }),
      ...lines,
      ...passOn(before, message),
      // A suspended unit and a paused plan hear nothing meanwhile.
      ...(mutedBecause(state) === null
        ? [amendedNotice(plan, unit, message, work, before.coordinator !== message.coordinator)]
        : []),
    ],
  };
}
