/** Why a date that is counted in working days is not where plain weeks would put it. */
import type { IsoDate } from '../plan.ts';
import { dateInWords } from './date-words.ts';
import { addDays, isWeekend } from './dates.ts';
import type { WorkCalendar } from './types.ts';

/** The n-th weekday after (n > 0) or before (n < 0) a date, as if only Saturdays and Sundays were off. */
export function addWeekdays(date: IsoDate, n: number): IsoDate {
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, step);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/** `17/6/2026 là ngày nghỉ lễ`, or that it is a working day. */
export function dayInWords(calendar: WorkCalendar, date: IsoDate): string {
  return `${dateInWords(date)} là ${calendar.reasonOff(date)?.vi ?? 'ngày làm việc'}`;
}

/** Weekdays off and worked Saturdays from one date to another, both included, each in words. */
export function listExceptions(calendar: WorkCalendar, from: IsoDate, to: IsoDate): string[] {
  const found: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day) === isWeekend(day)) found.push(dayInWords(calendar, day));
  }
  return found;
}
