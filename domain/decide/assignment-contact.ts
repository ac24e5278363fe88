/** What changes an obligation's circumstances and neither its state nor its dates: who sees to it, and its document. */
import { noticeOf, type Change } from './change.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import type { ActEvent } from './events.ts';
import { stampOf } from './act-order.ts';

/**
 * A colleague takes the obligation over. Who that is stays in the act's row: the record makes them its contact, and
 * what the focal point is told about it goes to them from then on. Both learn of it, and of somebody new to the
 * directory the unit's head and the coordinator, too.
 */
export function delegate(state: AssignmentState, o: ObligationState, act: ActEvent): Change {
  return {
    obligation: { ...o, handedBy: stampOf(act) },
    effects: [
      {
        kind: 'contact',
        act: act.id,
        plan: state.plan,
        obligation: o.id,
        unit: o.unit,
        at: act.at,
      },
      noticeOf(state, o, act, 'delegated'),
      noticeOf(state, o, act, 'handed-over'),
      ...(act.introduces
        ? (['head', 'coordinator'] as const).map((role) => noticeOf(state, o, act, 'introduced', {}, role))
        : []),
    ],
  };
}

/** The document follows what was handed in on its own; timeliness was judged by that and stays. */
export function attachDocument(state: AssignmentState, o: ObligationState, act: ActEvent): Change {
  return {
    obligation: { ...o, documented: true },
    effects: [noticeOf(state, o, act, 'document-received')],
  };
}
