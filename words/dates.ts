/** Dates and times as mails print them. */
import { DateTime } from 'luxon';
import { toDayNumber } from '../domain/calendar/dates.ts';
import type { Instant, IsoDate } from '../domain/plan.ts';
import { dateInBoth } from '../domain/words/dates.ts';

/** `2024-06-17` as `17/6/2024`, the way Vietnamese documents write a date in running text. */
export function printDate(date: IsoDate): string {
  return `${Number(date.slice(8, 10))}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;
}

/** `2024-06-17` as `17 June 2024`. */
export function printDateEn(date: IsoDate): string {
  return dateInBoth(date).en;
}

/** Hours and minutes of an instant in the plan's zone, `08:00`. */
export function printTime(at: Instant, zone: string): string {
  return DateTime.fromISO(at, { zone }).toFormat('HH:mm');
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}
