/** Dates with many days off right before them: there the work has to be done earlier. */
import { fromDayNumber, toDayNumber } from '../../../domain/calendar/dates.ts';
import type { IsoDate } from '../../../domain/plan.ts';
import type { PlanDate } from './list-dates.ts';
import type { DayOff, WorkCalendar } from '../../../domain/calendar/types.ts';

/** Two weeks, in which a report is usually written. */
const DAYS_BEFORE = 14;
/** Fewer days off are an ordinary holiday. */
const MANY = 3;

export interface Collision {
  dueDate: IsoDate;
  /** Days off beside weekends. */
  daysOff: DayOff[];
  dates: PlanDate[];
}

function daysOffBefore(date: IsoDate, calendar: WorkCalendar): DayOff[] {
  const last = toDayNumber(date);
  const span = Array.from({ length: DAYS_BEFORE }, (_, i) => fromDayNumber(last - DAYS_BEFORE + 1 + i));
  return span.flatMap((day) => {
    const off = calendar.year(Number(day.slice(0, 4))).daysOff.find((one) => one.date === day);
    return off ? [off] : [];
  });
}

/**
 * Finds the dates that many days off come before.
 * @param dates of the plan, in their order
 * @param calendar the newest
 */
export function findCollisions(dates: readonly PlanDate[], calendar: WorkCalendar): Collision[] {
  const byDay = new Map<IsoDate, PlanDate[]>();
  for (const date of dates) byDay.set(date.dueDate, [...(byDay.get(date.dueDate) ?? []), date]);
  return [...byDay].flatMap(([dueDate, ones]) => {
    const daysOff = daysOffBefore(dueDate, calendar);
    return daysOff.length >= MANY ? [{ dueDate, daysOff, dates: ones }] : [];
  });
}
