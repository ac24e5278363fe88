/** Arithmetic on plain dates (`YYYY-MM-DD`), without any time zone or clock. */
import type { IsoDate } from '../plan.ts';

const DAY_MS = 86_400_000;

/** Days since 1 January 1970. Throws RangeError on what is no date. */
export function toDayNumber(date: IsoDate): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not a date: ${date}`);
  return ms / DAY_MS;
}

/** The date that many days after 1 January 1970. */
export function fromDayNumber(number: number): IsoDate {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** `days` calendar days after `date` (before it when negative). Throws RangeError on what is no date. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Day of the week, 0 = Sunday … 6 = Saturday. Throws RangeError on what is no date. */
export function weekdayOf(date: IsoDate): number {
  // Day 0 was a Thursday; the second modulo keeps days before 1970 positive.
  return (((toDayNumber(date) + 4) % 7) + 7) % 7;
}

/** Whether `date` is a Saturday or a Sunday. */
export function isWeekend(date: IsoDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

/** Calendar year of `date`. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/**
 * The date of `day` in a month, or the month's last day where it is shorter.
 *
 * @param month 1–12; 0 is December of the year before
 */
export function dateOf(year: number, month: number, day: number): IsoDate {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** The last day of a month, 1–12. */
export function lastDayOf(year: number, month: number): IsoDate {
  return dateOf(year, month, 31);
}

/** The earlier of two dates. */
export function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** The later of two dates. */
export function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
