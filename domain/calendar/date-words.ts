/** Dates as Vietnamese officials write them. */
import type { IsoDate, Shift } from '../plan.ts';
import type { WorkCalendar } from '../work-calendar.ts';
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

/**
 * Says why a due date was moved, e.g. "30/4/2026 là ngày nghỉ lễ, chuyển sang thứ Hai 04/5 — Điều 148.5 BLDS".
 *
 * @param nominal the date as the rule gives it, a day off
 * @param moved the working day it became
 * @param shift the direction; only `next` is the Civil Code's own (art. 148.5), `previous` is the regime's
 */
export function explainMove(calendar: WorkCalendar, nominal: IsoDate, moved: IsoDate, shift: Shift): string {
  const why = calendar.reasonOff(nominal)?.vi ?? 'ngày nghỉ';
  const day = yearOf(moved) === yearOf(nominal) ? dayMonthInWords(moved) : dateInWords(moved);
  const [verb, basis] =
    shift === 'next' ? ['chuyển sang', 'Điều 148.5 BLDS'] : ['chuyển về', 'theo chế độ báo cáo'];
  return `${dateInWords(nominal)} là ${why}, ${verb} ${weekdayInWords(moved)} ${day} — ${basis}`;
}
