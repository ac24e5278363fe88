/** Plain dates to instants and back, always in a named time zone. */
import { DateTime } from 'luxon';
import type { Instant, IsoDate } from './plan.ts';

/** A plan asks for the same few hundred days thousands of times; the answers never change. */
const MOST_KNOWN = 10_000;
const known = new Map<string, Instant>();

/** The instant of a text in a zone, worked out once. */
function instantIn(text: string, timeZone: string): Instant {
  const key = `${timeZone} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const moment = DateTime.fromISO(text, { zone: timeZone });
  const instant = moment.toISO({ suppressMilliseconds: true });
  if (instant === null) throw new RangeError(`not an instant: ${moment.invalidExplanation}`);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, instant);
  return instant;
}

/**
 * The instant of a wall-clock time on a date.
 *
 * @param time `HH:MM` or `HH:MM:SS`
 * @param timeZone IANA name, e.g. `Asia/Ho_Chi_Minh`
 * @returns e.g. `2024-06-19T08:00:00+07:00`. Throws RangeError on what is no date, time or zone.
 */
export function atLocalTime(date: IsoDate, time: string, timeZone: string): Instant {
  return instantIn(`${date}T${time}`, timeZone);
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
  return instantIn(instant, timeZone).slice(0, 10);
}
