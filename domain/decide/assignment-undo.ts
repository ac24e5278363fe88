/** What a unit takes back before anybody has taken it: a submission, or word that a task is finished. */
import { toMs } from '../clock.ts';
import { takeBack, tell, type Change } from './assignment-acts.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import type { ActEvent } from './events.ts';

/**
 * The obligation as it stood before, owed again: its remaining steps come back, those already past are not said any
 * more. What is taken back was not the first in time, unless something before it had been returned.
 */
function restore(o: ObligationState, act: ActEvent): ObligationState {
  const { before, documented: _documented, ...rest } = o;
  const {
    state,
    correctBy,
    pending,
    firstSubmittedAt = o.firstSubmittedAt,
    onTime = o.onTime,
  } = before ?? { state: 'open', correctBy: null, pending: [] };
  return {
    ...rest,
    state,
    correctBy,
    pending: pending.filter((rung) => toMs(rung.at) > toMs(act.at)),
    submission: null,
    doneAt: null,
    ...(state === 'open' ? { firstSubmittedAt: null, onTime: null } : { firstSubmittedAt, onTime }),
  };
}

/** The unit takes its report back before it is accepted. */
export function withdraw(state: AssignmentState, o: ObligationState, act: ActEvent): Change {
  return {
    obligation: restore(o, act),
    effects: [
      ...takeBack(state, o, act, 'withdrawn'),
      tell(state, o, act, 'withdrawn', { version: o.version }, 'coordinator'),
    ],
  };
}

/** The unit says that a task is not finished after all. */
export function reopen(state: AssignmentState, o: ObligationState, act: ActEvent): Change {
  return {
    obligation: restore(o, act),
    effects: [tell(state, o, act, 'reopened', {}, 'coordinator')],
  };
}
