/** What a unit takes over goes on as it stood: its dates, its extension, what was said about it already. */
import { toMs } from '../clock.ts';
import type { Effect } from '../effects.ts';
import type { PassedWork } from '../messages.ts';
import type { Obligation } from '../obligation.ts';
import type { Instant, UnitId } from '../plan.ts';
import { amendedAudit } from './amended-notice.ts';
import {
  bumpRevision,
  withObligations,
  type AssignmentState,
  type ObligationState,
  type PendingRung,
} from './assignment-state.ts';
import { mute } from './assignment-status.ts';
import type { Decision } from './decision.ts';
import type { InheritedEvent } from './events.ts';
import { plannedObligation } from './planned-obligation.ts';
import { obligationEffect } from './project-effects.ts';
import { mutedBecause } from './status.ts';

/** Whether the unit has begun with the same itself: then the one goes on, and the other is part of it. */
const isOwn = (o: ObligationState | undefined): boolean =>
  o !== undefined && (o.revision > 0 || (o.state !== 'planned' && o.state !== 'open'));

/** Said to the predecessor it is not said again. What was returned is followed by its own two steps. */
function stepsOf(
  o: ObligationState,
  { state, steps }: PassedWork,
  coordinator: UnitId,
  now: Instant,
): PendingRung[] {
  const ahead = ({ at }: { at: Instant }): boolean => toMs(at) > toMs(now);
  if (state === 'planned') return o.pending;
  if (state === 'open') {
    const unsaid = new Set(steps.map(({ rung }) => rung));
    return o.pending.filter((step) => unsaid.has(step.rung) && ahead(step));
  }
  return steps.filter(ahead).map(({ rung, at }) => ({
    rung,
    at,
    to: [
      rung === 'correct-overdue'
        ? { role: 'coordinator', unit: coordinator }
        : { role: 'focal-point', unit: o.unit },
    ],
  }));
}

function goOn(o: ObligationState, work: PassedWork, coordinator: UnitId, now: Instant): ObligationState {
  const { state, firstSubmittedAt, onTime, correctBy, breached, questions } = work;
  const { dueDate, dueAt, extendedFrom } = work;
  return bumpRevision({
    ...o,
    ...{ state, firstSubmittedAt, onTime, correctBy },
    ...(extendedFrom === null ? {} : { dueDate, dueAt, extendedFrom }),
    ...(breached ? { breached: true as const } : {}),
    ...(questions ? { questions } : {}),
    pending: stepsOf(o, work, coordinator, now),
  });
}

/**
 * The assignment with what came from a predecessor. A unit that owes the same already has one report or task, in which
 * what it inherits is a part.
 */
export function inherit(
  state: AssignmentState,
  { message, horizon, at }: InheritedEvent,
): Decision<AssignmentState> {
  const fresh = new Map(horizon.obligations.map((o): [string, Obligation] => [o.id, o]));
  const quiet = mutedBecause(state);
  const taken = message.work.flatMap((work): { work: PassedWork; obligation: ObligationState | null }[] => {
    const known = Object.hasOwn(state.obligations, work.id) ? state.obligations[work.id] : undefined;
    if (isOwn(known)) return [{ work, obligation: null }];
    const owed = fresh.get(work.id);
    const begun = known ?? (owed && mute(plannedObligation(owed, at), quiet));
    return begun ? [{ work, obligation: goOn(begun, work, state.coordinator, at) }] : [];
  });
  const changed = taken.flatMap(({ obligation }) => obligation ?? []);
  // The record has them under the unit that has the work; the newer sequence replaces the row.
  const obstacles = (message.obstacles ?? []).map((one) => ({ ...one, sequence: one.sequence + 1 }));
  const known = withObligations(state, changed);
  return {
    state:
      obstacles.length === 0
        ? known
        : {
            ...known,
            obstacles: { ...known.obstacles, ...Object.fromEntries(obstacles.map((one) => [one.id, one])) },
          },
    effects: [
      ...obstacles.map((one): Effect => ({
        kind: 'obstacle',
        row: { ...one, plan: state.plan, unit: state.unit },
      })),
      ...changed.map((o) => obligationEffect(state.plan, o)),
      ...taken.map(({ work }) =>
        amendedAudit(
          state.plan,
          {
            ...message,
            type: 'plan-amended',
            obligations: [],
            change: `${message.change}/${message.from}`,
          },
          { unit: state.unit, obligation: work.id, what: 'inherited', why: work.before },
        ),
      ),
    ],
  };
}
