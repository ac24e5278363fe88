/** What a period's collection holds after a message from a unit's assignment. */
import { toMs } from '../clock.ts';
import type { Message } from '../messages.ts';
import { appendSeen } from './assignment-state.ts';
import type { UnitId } from '../plan.ts';
import { missingUnits, type CollectionState, type Received } from './period-state.ts';
import { compareStamps, laterStamp } from './act-order.ts';

/**
 * What has come, after one message. Of several submissions of a unit the one made last counts; one withdrawn or
 * returned is not received, nor is what it had replaced: in whatever order the messages arrive.
 */
export function receive(state: CollectionState, message: Message): CollectionState {
  const received = { ...state.received };
  if (message.type === 'submission') {
    const { unit, submission, version, onTime, at, saidAt } = message;
    const said = { submission, version, saidAt };
    const known = received[unit];
    if (state.withdrawn.includes(submission) || isGone(state, unit, said)) return state;
    if (known && compareSubmissions(known, said) >= 0) return state;
    received[unit] = { submission, version, onTime, at, ...(saidAt ? { saidAt } : {}) };
  } else if (message.type === 'submission-withdrawn') {
    return retractReceived(state, message);
  } else if (message.type === 'waived') {
    return { ...state, exempt: [...(state.exempt ?? []), message.unit] };
  } else if (message.type === 'owed-again') {
    return { ...state, exempt: (state.exempt ?? []).filter((unit) => unit !== message.unit) };
  } else if (message.type === 'unit-standing') {
    const { unit, standing, revision } = message;
    const known = state.unitStandings?.[unit]?.revision ?? 0;
    if (revision <= known) return state;
    return { ...state, unitStandings: { ...state.unitStandings, [unit]: { standing, revision } } };
  }
  return { ...state, received };
}

type Version = Pick<Received, 'submission' | 'version' | 'saidAt'>;

/** Negative where the first is the earlier one: by when they were submitted; by their numbers where that is not known. */
function compareSubmissions(a: Version, b: Version): number {
  if (a.saidAt === undefined || b.saidAt === undefined) return a.version - b.version;
  return compareStamps({ at: a.saidAt, act: a.submission }, { at: b.saidAt, act: b.submission });
}

/** Whether it has gone with one that was withdrawn or returned: that one itself, and all before it. */
function isGone({ withdrawnUpTo, takenOut }: CollectionState, unit: UnitId, said: Version): boolean {
  const last = takenOut?.[unit];
  if (last && said.saidAt !== undefined) {
    return compareStamps({ at: said.saidAt, act: said.submission }, last) <= 0;
  }
  return said.version <= (withdrawnUpTo?.[unit] ?? 0);
}

function retractReceived(
  state: CollectionState,
  message: Extract<Message, { type: 'submission-withdrawn' }>,
): CollectionState {
  const { unit, submission, version, saidAt } = message;
  const { [unit]: known, ...others } = state.received;
  const upTo = Math.max(version ?? 0, state.withdrawnUpTo?.[unit] ?? 0);
  const last = laterStamp(
    state.takenOut?.[unit],
    saidAt === undefined ? undefined : { at: saidAt, act: submission },
  );
  const next: CollectionState = {
    ...state,
    withdrawn: appendSeen(state.withdrawn, submission),
    ...(upTo > 0 ? { withdrawnUpTo: { ...state.withdrawnUpTo, [unit]: upTo } } : {}),
    ...(last ? { takenOut: { ...state.takenOut, [unit]: last } } : {}),
  };
  const gone = known && (known.submission === submission || isGone(next, unit, known));
  return gone ? { ...next, received: others } : next;
}

/** A list for which nobody was missing does not go out later in the day because somebody is missing again. */
export function forgetPassedLists(
  next: CollectionState,
  before: CollectionState,
  at: string,
): CollectionState {
  if (missingUnits(before).length > 0 || missingUnits(next).length === 0) return next;
  return { ...next, dailyAt: next.dailyAt.filter((daily) => toMs(daily) > toMs(at)) };
}
