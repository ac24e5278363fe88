/**
 * The order in which acts were submitted. An act counts by when that was, in whatever order acts reach the engine: one
 * kept while the engine was away comes after others that were submitted later.
 */
import { toMs } from '../clock.ts';
import type { Instant } from '../plan.ts';

/** Which act, and when it was submitted. */
export interface ActStamp {
  at: Instant;
  act: string;
}

/** The stamp of an act. */
export function stampOf({ at, id }: { at: Instant; id: string }): ActStamp {
  return { at, act: id };
}

/**
 * Compares two stamps: negative where the first is the earlier one. Of two of the same instant the one with the
 * lower id is the earlier, so that every order of arrival comes to the same.
 */
export function compareStamps(a: ActStamp, b: ActStamp): number {
  return toMs(a.at) - toMs(b.at) || (a.act < b.act ? -1 : a.act > b.act ? 1 : 0);
}

/** Whether an act was submitted before another that is known; false where none is. */
export function isEarlier(act: { at: Instant; id: string }, known: ActStamp | undefined): boolean {
  return known !== undefined && compareStamps(stampOf(act), known) < 0;
}

/**
 * Whether an act was submitted at an earlier instant than another that is known: the other may then be something that
 * its actor did not know. Two of the same instant stand beside each other.
 */
export function isBefore(act: { at: Instant }, known: ActStamp | undefined): boolean {
  return known !== undefined && toMs(act.at) < toMs(known.at);
}

/** The later of two stamps, either of which may be missing. */
export function laterStamp(a: ActStamp | undefined, b: ActStamp | undefined): ActStamp | undefined {
  if (!a || !b) return a ?? b;
  return compareStamps(a, b) < 0 ? b : a;
}
