/** What may be taken back for being said by mistake. */
import type { ActName } from './acts/names.ts';
import { DAY_MS, toInstant, toMs } from './clock.ts';
import type { Instant } from './plan.ts';

/** The end of a plan, a waiver, a unit's suspension. */
export const UNDOABLE: readonly ActName[] = ['close', 'waive', 'suspend'];

/** For how many days after it. */
export const UNDO_DAYS = 30;

/** What was submitted before this instant may no longer be taken back. */
export function undoableSince(now: Instant): Instant {
  return toInstant(toMs(now) - UNDO_DAYS * DAY_MS);
}
