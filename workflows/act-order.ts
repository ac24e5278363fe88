import { patched } from '@temporalio/workflow';
import type { Decision } from '../domain/decide/decision.ts';
import type { ActEvent } from '../domain/decide/events.ts';

/**
 * Decides by the order in which acts were submitted. Runs that handled an act out of this order before it counted still
 * decide it as it arrived when they are replayed. The mark is made only where the order matters, so it costs nothing else.
 *
 * @param isOutOfOrder whether the order in which acts were submitted decides this one
 */
export function inSaidOrder<S, E extends { type: string }>(
  decide: (state: S, event: E) => Decision<S>,
  isOutOfOrder: (state: S, act: ActEvent) => boolean,
): (state: S, event: E) => Decision<S> {
  return (state, event) => {
    if (!isAct(event) || !isOutOfOrder(state, event) || patched('said-order')) return decide(state, event);
    return decide(state, { ...event, asHeard: true });
  };
}

const isAct = (event: { type: string }): event is ActEvent => event.type === 'act';
