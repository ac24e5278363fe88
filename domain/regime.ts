/**
 * The periods of Decree 09/2019/NĐ-CP art. 12. Each follows from its months: the calendar span is those months,
 * the data window begins on the 15th of the month before and ends on the 14th of the last.
 */
import { addDays, dateOf, lastDayOf } from './calendar/dates.ts';
import type { IsoDate, PeriodKind, Plan } from './plan.ts';

/** Periods that recur; a review is set by the issuer. */
export type RecurringKind = Exclude<PeriodKind, 'review'>;

export interface PeriodLabel {
  /** `2024-m03`, `2024-q2`, `2024-h1`, `2024`. */
  id: string;
  kind: RecurringKind;
  year: number;
  /** 1–12, both included. */
  firstMonth: number;
  lastMonth: number;
}

const MONTHS_IN: Record<RecurringKind, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

const RECURRING = Object.keys(MONTHS_IN) as RecurringKind[];

const ID_OF: Record<RecurringKind, (year: number, nth: number) => string> = {
  month: (year, nth) => `${year}-m${String(nth).padStart(2, '0')}`,
  quarter: (year, nth) => `${year}-q${nth}`,
  'half-year': (year, nth) => `${year}-h${nth}`,
  year: (year) => `${year}`,
};

/** The periods of one kind that bear a year's label, in order. */
export function periodsOfYear(kind: RecurringKind, year: number): PeriodLabel[] {
  const months = MONTHS_IN[kind];
  return Array.from({ length: 12 / months }, (_, index) => ({
    id: ID_OF[kind](year, index + 1),
    kind,
    year,
    firstMonth: index * months + 1,
    lastMonth: (index + 1) * months,
  }));
}

/** The recurring period that an id names; undefined for a review, and for what is no period. */
export function findPeriod(id: string): PeriodLabel | undefined {
  const year = Number(id.slice(0, 4));
  return RECURRING.flatMap((kind) => periodsOfYear(kind, year)).find((period) => period.id === id);
}

/** The years of a plan, in order. */
export function yearsOf({ from, to }: Plan['years']): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
}

/** First and last calendar day of a period: the time in which a task of that period is done. */
export function calendarSpan(period: PeriodLabel): { from: IsoDate; to: IsoDate } {
  return {
    from: dateOf(period.year, period.firstMonth, 1),
    to: lastDayOf(period.year, period.lastMonth),
  };
}

/** The day before a data window of the regime begins, and its cut-off: the 14th of two months. */
const CUTOFF_DAY = 14;

/** A report's data window, both days included (Decree 09/2019/NĐ-CP art. 12). The cut-off never moves. */
export function dataWindow(period: PeriodLabel): { from: IsoDate; to: IsoDate } {
  return {
    from: addDays(dateOf(period.year, period.firstMonth - 1, CUTOFF_DAY), 1),
    to: dateOf(period.year, period.lastMonth, CUTOFF_DAY),
  };
}
