/** Who asked for one mail a day has in the morning's what came since the morning before. */
import { toMs } from './clock.ts';
import { atLocalTime, localDate } from './instants.ts';
import { DELIVERY_TIME } from './ladder.ts';
import type { Instant } from './plan.ts';

const DAY_MS = 86_400_000;

/**
 * Until when a notice waits for the morning's mail.
 * @param at when it is due to be said; a reminder of the morning that an outage delayed is the morning's still
 * @returns null where it belongs to a morning's mail anyway
 */
export function morningAfter(at: Instant, timeZone: string): Instant | null {
  const today = localDate(at, timeZone);
  const morning = toMs(atLocalTime(today, DELIVERY_TIME, timeZone));
  if (toMs(at) === morning) return null;
  if (toMs(at) < morning) return atLocalTime(today, DELIVERY_TIME, timeZone);
  // Noon of the next day is on that day in any zone, whatever the clocks do at night.
  const tomorrow = localDate(new Date(morning + DAY_MS + DAY_MS / 6).toISOString(), timeZone);
  return atLocalTime(tomorrow, DELIVERY_TIME, timeZone);
}
