/** How long a mail waits before it is tried again, and when it is not tried any more. */
import { toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const GAPS_MIN = [1, 5, 15, 30, 60, 120, 240, 480];
const GIVE_UP_MS = 72 * HOUR_MS;
const OUTAGE_NOTED_MS = 72 * HOUR_MS;
const OUTAGE_END_MS = 14 * 24 * HOUR_MS;
const UNREACHABLE_FIRST_MS = 5000;
const UNREACHABLE_LONGEST_MS = 15 * MINUTE_MS;

/** How often nobody may know whether a server took a mail before the mail is tried no more: each time it may have. */
export const MOST_UNANSWERED = 2;

/** Gap before a mail that may have been taken goes once more: longer than most filters and servers are away, and than one who still has it in hand waits for its answer. */
export const UNANSWERED_GAP_MS = 15 * MINUTE_MS;

/** Gap after the n-th failure of a mail's own: growing from a minute to eight hours. */
export function retryGapMs(setbacks: number): number {
  return (GAPS_MIN[Math.min(setbacks, GAPS_MIN.length) - 1] ?? 1) * MINUTE_MS;
}

/** Whether a mail that fails by itself has been tried for 72 hours. */
export function isGivenUp(queuedAt: Instant, at: Instant): boolean {
  return toMs(at) - toMs(queuedAt) >= GIVE_UP_MS;
}

/** Gap after the server itself could not be used, the n-th time: from five seconds to a quarter of an hour. */
export function unreachableGapMs(times: number): number {
  return Math.min(UNREACHABLE_LONGEST_MS, UNREACHABLE_FIRST_MS * 3 ** Math.max(0, Math.min(times - 1, 6)));
}

/** What a mail that waits for a server out of reach has come to: after three days the audit log notes it, after fourteen it ends. */
export function outageOf(queuedAt: Instant, at: Instant): 'patient' | 'noted' | 'over' {
  const waited = toMs(at) - toMs(queuedAt);
  if (waited >= OUTAGE_END_MS) return 'over';
  return waited >= OUTAGE_NOTED_MS ? 'noted' : 'patient';
}
