/**
 * Instants without a calendar library, so that workflows may use them. Vietnam has kept UTC+7
 * without daylight saving since 1975, so the offset is a constant.
 */
import type { Instant, IsoDate } from './plan.ts';

const OFFSET_MS = 7 * 3_600_000;
export const DAY_MS = 24 * 3_600_000;

/** Milliseconds since the epoch of an ISO 8601 instant. */
export function toMs(instant: Instant): number {
  return Date.parse(instant);
}

/** An instant in Vietnam's offset: `2024-06-19T08:00:00+07:00`; milliseconds only where there are any. */
export function toInstant(ms: number): Instant {
  const text = new Date(ms + OFFSET_MS).toISOString();
  return text.replace('.000Z', 'Z').replace('Z', '+07:00');
}

/** The date in Vietnam at an instant. */
export function dayOf(at: Instant): IsoDate {
  return toInstant(toMs(at)).slice(0, 10);
}

/** Whether `received` counts as on time: before the midnight that ends the due date (Civil Code 2015 art. 148.6). */
export function isOnTime(received: Instant, dueAt: Instant): boolean {
  return toMs(received) < toMs(dueAt) + 1000;
}

/** The last second of a date in Vietnam. */
export function endOfDayOf(date: IsoDate): Instant {
  return `${date}T23:59:59+07:00`;
}
