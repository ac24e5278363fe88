import type { Effect } from '../effects.ts';
import type { Message } from '../messages.ts';
import { causedId } from '../notice-ids.ts';
import { runningChildren, type PlanState } from './plan-state.ts';

/**
 * A message of the plan to each of its assignments and periods that still runs: rows of the record, dispatched after
 * the commit. They may arrive in any order, so that what may come twice carries a revision of its own.
 *
 * @param cause id of the act or change that is passed on; each child's message has an id made of it
 */
export function notifyChildren(state: PlanState, cause: string, word: (id: string) => Message): Effect[] {
  return runningChildren(state).map((to) => ({ kind: 'message', to, message: word(causedId(cause, to)) }));
}
