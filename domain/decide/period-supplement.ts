/** What comes after a report was sealed: the coordinator is told once a day, and may begin a further version. */
import { DAY_MS, dayOf, toInstant, toMs } from '../clock.ts';
import type { Instant, UnitId } from '../plan.ts';
import type { ActEvent } from './events.ts';
import type { CollectionState } from './period-state.ts';

const SEALED: readonly CollectionState['state'][] = ['sealed', 'issued', 'sent'];

/** Units of which the newest sealed version has something else than what counts now. */
export function unitsSinceSealing(state: CollectionState): UnitId[] {
  const { received, sealed, sealedUnits = {} } = state;
  const newer = Object.entries(received).filter(([, { submission }]) => !sealed.includes(submission));
  const gone = Object.keys(sealedUnits).filter((unit) => !received[unit]);
  return [...newer.map(([unit]) => unit), ...gone].sort();
}

/** The next version as a draft; the sealed one stays as it is, and what it was comes back if the plan ends first. */
export function supplement(state: CollectionState, { at }: ActEvent): CollectionState {
  const { version, sha256, number, issuedOn, ...rest } = state;
  const { proposed: _proposed, rejectedBy: _rejectedBy, isRested: _isRested, ...kept } = rest;
  return {
    ...kept,
    ...{ state: 'draft', isProposed: true, version: version + 1, draftedAt: at, dailyAt: [] },
    ...{ sha256: null, number: null, issuedOn: null, lateDataAt: null },
    superseded: { version, sha256, number, issuedOn },
  };
}

/** 08:00 of the next weekday: the workflow has no calendar, and what came can wait for a holiday's end. */
function nextMorning(at: Instant): Instant {
  const morning = toMs(`${dayOf(at)}T08:00:00+07:00`) + DAY_MS;
  const weekday = new Date(`${dayOf(toInstant(morning))}T00:00:00Z`).getUTCDay();
  return toInstant(morning + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * DAY_MS);
}

/** What has come since the sealing is told next morning, however much there is until then. */
export function noteLateData(next: CollectionState, before: CollectionState, at: Instant): CollectionState {
  if (!next.isProposed || !SEALED.includes(next.state)) return next;
  const [known, now] = [unitsSinceSealing(before), unitsSinceSealing(next)];
  const isNew =
    next.received !== before.received && now.join() !== '' && !sameReceived(next, before, now, known);
  return isNew && !next.lateDataAt ? { ...next, lateDataAt: nextMorning(at) } : next;
}

function sameReceived(
  next: CollectionState,
  before: CollectionState,
  now: readonly UnitId[],
  known: readonly UnitId[],
): boolean {
  const ids = (state: CollectionState, units: readonly UnitId[]): string =>
    units.map((unit) => `${unit}=${state.received[unit]?.submission ?? ''}`).join();
  return ids(next, now) === ids(before, known);
}
