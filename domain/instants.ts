/** Plain dates to instants and back, always in a named time zone. */
import { DateTime } from 'luxon';
import type { Instant, IsoDate } from './plan.ts';

function toInstant(moment: DateTime): Instant {
  const text = moment.toISO({ suppressMilliseconds: true });
  if (text === null) throw new RangeError(`not an instant: ${moment.invalidExplanation}`);
  return text;
}

/**
 * The instant of a wall-clock time on a date.
 *
 * @param time `HH:MM` or `HH:MM:SS`
 * @param timeZone IANA name, e.g. `Asia/Ho_Chi_Minh`
 * @returns e.g. `2024-06-19T08:00:00+07:00`. Throws RangeError on what is no date, time or zone.
 */
export function atLocalTime(date: IsoDate, time: string, timeZone: string): Instant {
  return toInstant(DateTime.fromISO(`${date}T${time}`, { zone: timeZone }));
}

/** 00:00 of a date. */
export function startOfDay(date: IsoDate, timeZone: string): Instant {
  return atLocalTime(date, '00:00', timeZone);
}

/** 23:59:59 of a date: a term ends at 24:00 of its last day (Civil Code 2015 art. 148.6). */
export function endOfDay(date: IsoDate, timeZone: string): Instant {
  return atLocalTime(date, '23:59:59', timeZone);
}

/** The date on the wall at an instant. Throws RangeError on what is no instant. */
export function localDate(instant: Instant, timeZone: string): IsoDate {
  return toInstant(DateTime.fromISO(instant, { zone: timeZone })).slice(0, 10);
}
