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
const isOwn = (o: ObligationState): boolean =>
  o.inherited !== o.revision && (o.revision > 0 || (o.state !== 'planned' && o.state !== 'open'));

const STANDING: readonly PassedWork['state'][] = ['planned', 'open', 'returned'];

type Standing = Pick<PassedWork, 'dueDate' | 'correctBy'> & { state: ObligationState['state'] };

/** Whether one goes before the other: what was returned before what is open; of the same the one that has longer. */
function goesBefore(one: Standing, other: Standing): boolean {
  const rank = ({ state }: Standing): number => STANDING.findIndex((each) => each === state);
  if (rank(one) !== rank(other)) return rank(one) > rank(other);
  const until = ({ correctBy, dueDate }: Standing): string => correctBy ?? dueDate;
  return until(one) > until(other);
}

/** Where, by whom and when a unit takes something over. */
interface Heir {
  /** The obligation as the plan has it; absent where the heir had it before. */
  owed: Obligation | undefined;
  coordinator: UnitId;
  now: Instant;
}

/** Steps of an extended date come when the predecessor would have had them; said to it they are not said again. */
function stepsOf(
  o: ObligationState,
  { state, steps, extendedFrom }: PassedWork,
  { owed, coordinator, now }: Heir,
): PendingRung[] {
  const ahead = ({ at }: { at: Instant }): boolean => toMs(at) > toMs(now);
  if (state === 'planned' && extendedFrom === null) return o.pending;
  if (state !== 'returned') {
    const unsaid = new Map(steps.map(({ rung, at }) => [rung, at]));
    // Counted from the date that the plan has, some of them would have been over.
    const ladder: readonly PendingRung[] = extendedFrom === null ? o.pending : (owed?.rungs ?? o.pending);
    return ladder
      .flatMap((step) => {
        const then = unsaid.get(step.rung);
        return then === undefined ? [] : [{ ...step, at: extendedFrom === null ? step.at : then }];
      })
      .filter(ahead);
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

/** What is asked about either report waits for its reply in the one that they are now. */
function bothAsked(
  one: ObligationState['questions'],
  other: ObligationState['questions'],
): Pick<ObligationState, 'questions'> {
  if (!one && !other) return {};
  const open = Object.entries({ ...one, ...other }).map(([item, state]) => {
    const isOpen = one?.[item] === 'open' || other?.[item] === 'open';
    return [item, isOpen ? 'open' : state] as const;
  });
  return { questions: Object.fromEntries(open) };
}

function goOn(o: ObligationState, work: PassedWork, heir: Heir): ObligationState {
  const { state, firstSubmittedAt, onTime, correctBy, breached } = work;
  const { dueDate, dueAt, extendedFrom } = work;
  return bumpRevision({
    ...o,
    ...{ state, firstSubmittedAt, onTime, correctBy, inherited: o.revision + 1 },
    ...(extendedFrom === null ? {} : { dueDate, dueAt, extendedFrom }),
    ...(breached ? { breached: true as const } : {}),
    ...bothAsked(o.questions, work.questions),
    pending: stepsOf(o, work, heir),
  });
}

/** What was taken over from another unit already, where something comes from one more: they are one from now on. */
function goOnAsOne(
  known: ObligationState,
  fresh: ObligationState,
  work: PassedWork,
  heir: Heir,
): ObligationState {
  const { revision, sequence, questions, breached } = known;
  const before = {
    revision,
    sequence,
    ...(questions ? { questions } : {}),
    ...(breached ? { breached } : {}),
  };
  if (goesBefore(work, known)) return goOn({ ...fresh, ...before }, work, heir);
  return bumpRevision({
    ...known,
    inherited: revision + 1,
    ...(work.breached ? { breached: true as const } : {}),
    ...bothAsked(questions, work.questions),
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
    if (known && isOwn(known)) return [{ work, obligation: null }];
    const owed = fresh.get(work.id);
    const heir = { owed, coordinator: state.coordinator, now: at };
    const planned = owed && mute(plannedObligation(owed, at), quiet);
    if (known?.inherited !== undefined) {
      return [{ work, obligation: goOnAsOne(known, planned ?? known, work, heir) }];
    }
    const begun = known ?? planned;
    return begun ? [{ work, obligation: goOn(begun, work, heir) }] : [];
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
