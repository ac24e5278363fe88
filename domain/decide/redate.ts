/**
 * What a newer calendar does to an obligation's dates: as a fresh projection has them, but never to a day past, and
 * not where people have handed something in or were given a date of their own.
 */
import { dayOf, isOnTime, toMs } from '../clock.ts';
import type { ObligationRow } from '../projections.ts';
import type { Obligation } from '../obligation.ts';
import type { Instant, IsoDate } from '../plan.ts';
import type { ObligationState, PendingRung } from './assignment-state.ts';

type Dated = Pick<ObligationRow, 'kind' | 'state' | 'extendedFrom' | 'dueDate'>;

/**
 * Whether its dates still follow the calendar: nothing has been handed in, it was not extended, and of a sending no
 * draft has been opened.
 */
export function followsCalendar({ kind, state, extendedFrom }: Omit<Dated, 'dueDate'>): boolean {
  if (extendedFrom) return false;
  return state === 'planned' || (state === 'open' && kind !== 'send');
}

/** Whether the due date moves to that of a fresh projection: it differs and is not past at `now`. */
export function moves(o: Dated, fresh: Pick<Obligation, 'dueDate'>, now: Instant): boolean {
  return followsCalendar(o) && fresh.dueDate !== o.dueDate && fresh.dueDate >= dayOf(now);
}

export interface Redated {
  obligation: ObligationState;
  /** Date due before, where it moved; null where only steps did. */
  movedFrom: IsoDate | null;
}

/**
 * The obligation with the dates of a fresh projection, or null where nothing changes. Steps already said are not
 * said again; one that has opened stays open; a date that had passed before it was moved stays missed.
 */
export function redate(o: ObligationState, fresh: Obligation, now: Instant): Redated | null {
  const moved = moves(o, fresh, now);
  if (!followsCalendar(o) || (fresh.dueDate !== o.dueDate && !moved)) return null;
  const opened = o.state === 'open' || toMs(o.opensAt) <= toMs(now);
  const pending = remainingSteps(o, fresh, now, { moved, opened });
  const { rungs: _rungs, opensAt, ...dates } = fresh;
  const next: ObligationState = {
    ...o,
    ...dates,
    opensAt: opened ? o.opensAt : opensAt,
    pending,
    sequence: o.sequence + 1,
    ...(moved ? { revision: o.revision + 1 } : {}),
    ...(moved && !isOnTime(now, o.dueAt) ? { breached: true as const } : {}),
  };
  if (
    !moved &&
    next.opensAt === o.opensAt &&
    next.dueReason === o.dueReason &&
    sameSteps(pending, o.pending)
  ) {
    return null;
  }
  return { obligation: next, movedFrom: moved ? o.dueDate : null };
}

/** Steps that are due already go out as they were, unless the date they are about has moved. */
function remainingSteps(
  o: ObligationState,
  fresh: Obligation,
  now: Instant,
  { moved, opened }: { moved: boolean; opened: boolean },
): PendingRung[] {
  const due = moved ? [] : o.pending.filter(({ at }) => toMs(at) <= toMs(now));
  const kept = new Set(due.map(({ rung }) => rung));
  const unsaid = new Set(o.pending.map(({ rung }) => rung));
  const toCome = fresh.rungs.filter(
    ({ rung, at }) => toMs(at) > toMs(now) && !kept.has(rung) && (!opened || unsaid.has(rung)),
  );
  return [...due, ...toCome];
}

/** Whether two lists have the same steps at the same instants. */
export function sameSteps(
  a: readonly Pick<PendingRung, 'rung' | 'at'>[],
  b: readonly Pick<PendingRung, 'rung' | 'at'>[],
): boolean {
  return a.length === b.length && a.every(({ rung, at }, n) => rung === b[n]?.rung && at === b[n]?.at);
}
