/**
 * What becomes of an act that reaches the engine after others said later on the same subject. A submission is kept as
 * an earlier version; any other is refused where what it was said of has changed since, so that it never hits what its
 * sayer did not know. The table in docs/acts.md tells it act by act.
 */
import { ACT_RULES } from '../acts/index.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import type { Refusal } from './decision.ts';
import { isEarlierVersion } from './earlier-version.ts';
import type { ActEvent } from './events.ts';
import { refusal } from './refusal-words.ts';
import { isBefore, type ActStamp } from './act-order.ts';

/** Why an act on an obligation no longer applies, for what has been done to it since; null where it does. */
export function refuseOvertaken(o: ObligationState, act: ActEvent): Refusal | null {
  if (act.asHeard) return null;
  const later = ACT_RULES[act.act].overtakenBy?.(o, act);
  if (!isBefore(act, later)) return null;
  return refusal(o.kind === 'report' && later === o.said ? 'newer-version' : 'overtaken');
}

/** Why an act on a unit's part or on a plan no longer applies: a later one has changed how it stands. */
export function refuseOvertakenStatus(by: ActStamp | undefined, act: ActEvent): Refusal | null {
  return !act.asHeard && isBefore(act, by) ? refusal('overtaken') : null;
}

/** Whether an act arrives out of the order in which acts were submitted, so that this order decides it. */
export function isOutOfOrder(state: AssignmentState, act: ActEvent): boolean {
  if (act.obligation === state.unit) return refuseOvertakenStatus(state.unitStanding?.by, act) !== null;
  const o = Object.hasOwn(state.obligations, act.obligation) ? state.obligations[act.obligation] : undefined;
  return o !== undefined && (isEarlierVersion(o, act) || refuseOvertaken(o, act) !== null);
}
