/** How long a mail waits before it is tried again. */
import { toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';

const MINUTE_MS = 60_000;
const GAPS_MIN = [1, 5, 15, 30, 60, 120, 240, 480];
const GIVE_UP_MS = 72 * 60 * MINUTE_MS;
const UNREACHABLE_FIRST_MS = 5000;
const UNREACHABLE_LONGEST_MS = 15 * MINUTE_MS;

/** Gap after the n-th attempt that got a 4xx: growing from a minute to eight hours. */
export function retryGapMs(attempts: number): number {
  return (GAPS_MIN[Math.min(attempts, GAPS_MIN.length) - 1] ?? 1) * MINUTE_MS;
}

/** Whether a mail that still gets a 4xx has been tried for 72 hours. */
export function isGivenUp(queuedAt: Instant, at: Instant): boolean {
  return toMs(at) - toMs(queuedAt) >= GIVE_UP_MS;
}

/** Gap after the server itself could not be used: from five seconds to a quarter of an hour, without an end. */
export function unreachableGapMs(attempts: number): number {
  return Math.min(UNREACHABLE_LONGEST_MS, UNREACHABLE_FIRST_MS * 3 ** Math.min(attempts - 1, 6));
}
