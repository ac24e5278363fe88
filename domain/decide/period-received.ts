/** What a period's collection holds after word from a unit's assignment. */
import { toMs } from '../clock.ts';
import type { Message } from '../effects.ts';
import { remember } from './assignment-state.ts';
import { missingUnits, type CollectionState } from './period-state.ts';

/**
 * What has come, after one message. A submission taken back or returned is not received, nor is what it had replaced,
 * whatever order word of them takes.
 */
export function receive(state: CollectionState, message: Message): CollectionState {
  const received = { ...state.received };
  if (message.type === 'submission') {
    const { unit, submission, version, onTime, at } = message;
    const known = received[unit];
    const gone = version <= (state.withdrawnUpTo?.[unit] ?? 0) || state.withdrawn.includes(submission);
    if (gone || (known && known.version >= version)) return state;
    received[unit] = { submission, version, onTime, at };
  } else if (message.type === 'submission-withdrawn') {
    return takeOut(state, message);
  } else if (message.type === 'waived') {
    return { ...state, exempt: [...(state.exempt ?? []), message.unit] };
  } else if (message.type === 'unit-standing') {
    const { unit, standing, revision } = message;
    const known = state.unitStandings?.[unit]?.revision ?? 0;
    if (revision <= known) return state;
    return { ...state, unitStandings: { ...state.unitStandings, [unit]: { standing, revision } } };
  }
  return { ...state, received };
}

function takeOut(
  state: CollectionState,
  { unit, submission, version }: Extract<Message, { type: 'submission-withdrawn' }>,
): CollectionState {
  const { [unit]: known, ...others } = state.received;
  const upTo = Math.max(version ?? 0, state.withdrawnUpTo?.[unit] ?? 0);
  const gone = known && (known.submission === submission || known.version <= upTo);
  return {
    ...state,
    received: gone ? others : state.received,
    withdrawn: remember(state.withdrawn, submission),
    ...(upTo > 0 ? { withdrawnUpTo: { ...state.withdrawnUpTo, [unit]: upTo } } : {}),
  };
}

/** A list for which nobody was missing is not said later in the day because somebody is missing again. */
export function forgetPassedLists(
  next: CollectionState,
  before: CollectionState,
  at: string,
): CollectionState {
  if (missingUnits(before).length > 0 || missingUnits(next).length === 0) return next;
  return { ...next, dailyAt: next.dailyAt.filter((daily) => toMs(daily) > toMs(at)) };
}
