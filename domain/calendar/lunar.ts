import { CalendarVietnamese } from 'date-chinese';
import type { IsoDate } from '../plan.ts';
import { dateOf } from './dates.ts';

/**
 * The date of a lunar day in the Vietnamese calendar, whose meridian is UTC+7: in some years (2007) it
 * begins a day before the Chinese one.
 *
 * @param year the lunar year, named by the Gregorian year in which it begins
 * @param month lunar month 1–12; the ordinary one, never the leap month
 * @param day day of the lunar month
 */
export function lunarDate(year: number, month: number, day: number): IsoDate {
  const date = new CalendarVietnamese([0, 0, month, 0, day]).toGregorian(year);
  return dateOf(date.year, date.month, date.day);
}
