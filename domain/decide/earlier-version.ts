/** Submissions that reach the engine after others said later. */
import { OWN } from '../act-permission.ts';
import type { Role } from '../obligation.ts';
import { isEarlier } from './act-order.ts';
import type { ObligationState } from './assignment-state.ts';
import type { ActEvent } from './events.ts';

/** States in which an earlier version may still come: all but where nothing is owed any more. */
const KEEPS_EARLIER: readonly ObligationState['state'][] = [
  'planned',
  'open',
  'returned',
  'submitted',
  'accepted',
];

/** The acts by which a report is handed in, and who may do them. */
export const MAY_SUBMIT = { submit: OWN, enter: ['coordinator'] as readonly Role[] };

/** Whether an act is a submission made before the newest one that is known, to be recorded as an earlier version. */
export function isEarlierVersion(o: ObligationState, act: ActEvent): boolean {
  if (act.asHeard || (act.act !== 'submit' && act.act !== 'enter') || o.kind !== 'report') return false;
  if (!MAY_SUBMIT[act.act].includes(act.role) || !KEEPS_EARLIER.includes(o.state)) return false;
  return isEarlier(act, o.said);
}
