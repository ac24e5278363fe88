import type { IsoDate, Shift } from '../plan.ts';
import { dateInWords, dayMonthInWords, weekdayInWords } from './date-words.ts';
import { yearOf } from './dates.ts';
import type { WorkCalendar } from './types.ts';

/** A date and, in words, why it is not the one the rule names; null where it is. */
export interface DatedWhy {
  date: IsoDate;
  reason: string | null;
}

/**
 * Moves a date that is a day off to a working day and says so, e.g.
 * "30/4/2026 là ngày nghỉ lễ, chuyển sang thứ Hai 04/5 — Điều 148.5 BLDS".
 *
 * @param shift `next` is the Civil Code's own rule (art. 148.5), `previous` the regime's, `none` leaves it
 */
export function shiftDate(calendar: WorkCalendar, nominal: IsoDate, shift: Shift): DatedWhy {
  const off = calendar.reasonOff(nominal);
  if (off === null || shift === 'none') return { date: nominal, reason: null };
  const next = shift === 'next';
  const date = next ? calendar.nextWorkingDay(nominal) : calendar.previousWorkingDay(nominal);
  const verb = next ? 'chuyển sang' : 'chuyển về';
  const day = yearOf(date) === yearOf(nominal) ? dayMonthInWords(date) : dateInWords(date);
  const basis = next ? 'Điều 148.5 BLDS' : 'theo chế độ báo cáo';
  return {
    date,
    reason: `${dateInWords(nominal)} là ${off.vi}, ${verb} ${weekdayInWords(date)} ${day} — ${basis}`,
  };
}
