/**
 * What becomes of an act that reaches the engine after others said later on the same subject. A submission is kept as
 * an earlier version; any other is refused where what it was said of has changed since, so that it never hits what its
 * sayer did not know. The table in docs/acts.md tells it act by act.
 */
import { PERMISSIONS } from '../permissions.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import type { Refusal } from './decision.ts';
import type { ActEvent } from './events.ts';
import { refusal } from './refusal-words.ts';
import { isBefore, isEarlier, type ActStamp } from './act-order.ts';

/** States in which an earlier version may still come: all but where nothing is owed any more. */
const KEEPS_EARLIER: readonly ObligationState['state'][] = [
  'planned',
  'open',
  'returned',
  'submitted',
  'accepted',
];

/** Whether an act is a submission said before the newest one that is known, to be kept as an earlier version. */
export function isEarlierVersion(o: ObligationState, act: ActEvent): boolean {
  if (act.asHeard || (act.act !== 'submit' && act.act !== 'enter') || o.kind !== 'report') return false;
  if (!PERMISSIONS[act.act].roles.includes(act.role) || !KEEPS_EARLIER.includes(o.state)) return false;
  return isEarlier(act, o.said);
}

/** Why an act on an obligation no longer applies, for what has been said of it since; null where it does. */
export function refuseOvertaken(o: ObligationState, act: ActEvent): Refusal | null {
  if (act.asHeard) return null;
  const code = o.kind === 'report' ? 'newer-version' : 'overtaken';
  const unless = (
    known: ActStamp | undefined,
    why: 'newer-version' | 'overtaken' = 'overtaken',
  ): Refusal | null => (isBefore(act, known) ? refusal(why) : null);
  switch (act.act) {
    case 'withdraw':
    case 'accept':
    case 'return':
      return act.version === undefined ? unless(o.said, code) : null;
    case 'reopen':
    case 'document':
      return unless(o.said, code);
    case 'done':
    case 'waive':
      return unless(o.owedBy);
    case 'ask-extension':
    case 'refuse-extension':
      return unless(o.askedBy);
    case 'extend':
      return act.dueDate === undefined ? unless(o.askedBy) : null;
    case 'delegate':
      return unless(o.handedBy);
    default:
      return null;
  }
}

/** Why an act on a unit's part or on a plan no longer applies: a later one has changed how it stands. */
export function refuseOvertakenStatus(by: ActStamp | undefined, act: ActEvent): Refusal | null {
  return !act.asHeard && isBefore(act, by) ? refusal('overtaken') : null;
}

/** Whether an act comes out of the order in which acts were said, so that this order decides it. */
export function isOutOfOrder(state: AssignmentState, act: ActEvent): boolean {
  if (act.obligation === state.unit) return refuseOvertakenStatus(state.unitStanding?.by, act) !== null;
  const o = Object.hasOwn(state.obligations, act.obligation) ? state.obligations[act.obligation] : undefined;
  return o !== undefined && (isEarlierVersion(o, act) || refuseOvertaken(o, act) !== null);
}
