/** Dates as Vietnamese officials write them. */
import type { IsoDate } from '../plan.ts';
import { weekdayOf, yearOf } from './dates.ts';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** Name of the weekday of `date`, e.g. `thứ Hai`. */
export function weekdayInWords(date: IsoDate): string {
  return WEEKDAYS[weekdayOf(date)] ?? '';
}

/** `04/5`, `16/12`, `03/01`: Decree 30/2020/NĐ-CP pads days below 10 and months below 3 with a zero. */
export function dayMonthInWords(date: IsoDate): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(8, 10)}/${month < 3 ? date.slice(5, 7) : month}`;
}

/** `30/4/2026`. */
export function dateInWords(date: IsoDate): string {
  return `${dayMonthInWords(date)}/${yearOf(date)}`;
}
