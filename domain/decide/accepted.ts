import type { ObligationState } from './assignment-state.ts';
import type { Change } from './change.ts';
import type { ActEvent } from './events.ts';

/** The submission is kept: by the coordinator's act, or because a report that holds it was sealed. */
export function accepted(
  o: ObligationState,
  { at, reopenable }: Pick<ActEvent, 'at' | 'reopenable'>,
): Change {
  const kept = reopenable ? { reopenable } : {};
  return {
    obligation: { ...o, state: 'accepted', acceptedAt: at, pending: [], ...kept },
    effects: [{ kind: 'submission-state', submission: o.submission ?? '', state: 'accepted', at }],
  };
}
