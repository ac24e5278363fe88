/** Days off of a year that nobody has reviewed yet: what the law and the lunar calendar give, without swaps. */
import { both } from '../bilingual.ts';
import type { IsoDate } from '../plan.ts';
import { addDays, isWeekend, weekdayOf } from './dates.ts';
import { describeDayOff, type Holiday } from './holidays.ts';
import { lunarDate } from './lunar.ts';
import type { CalendarYear, DayOff } from './types.ts';

interface HolidayRule {
  of: Holiday;
  /** First year in which it is a day off. */
  since: number;
  dates: (year: number) => IsoDate[];
  /** Whether a weekend it falls on moves to the next working day (Labour Code 2019 art. 111.3). */
  compensated: boolean;
}

/**
 * Five days. The law leaves the days before and after to choice; since 2016 it has been one before and four
 * from New Year on where that is a Monday or Tuesday, else two and three.
 */
function tetDays(year: number): IsoDate[] {
  const newYear = lunarDate(year, 1, 1);
  const weekday = weekdayOf(newYear);
  const before = weekday === 1 || weekday === 2 ? 1 : 2;
  return [0, 1, 2, 3, 4].map((n) => addDays(newYear, n - before));
}

/** The day beside 2 September: the one after it on a Monday, Thursday or Sunday, else the one before it. */
function besideNationalDay(year: number): IsoDate {
  const nationalDay = `${year}-09-02`;
  return addDays(nationalDay, [0, 1, 4].includes(weekdayOf(nationalDay)) ? 1 : -1);
}

const RULES: HolidayRule[] = [
  { of: 'new-year', since: 0, dates: (year) => [`${year}-01-01`], compensated: true },
  { of: 'tet', since: 0, dates: tetDays, compensated: true },
  { of: 'hung-kings', since: 2007, dates: (year) => [lunarDate(year, 3, 10)], compensated: true },
  { of: 'victory', since: 0, dates: (year) => [`${year}-04-30`], compensated: true },
  { of: 'labour', since: 0, dates: (year) => [`${year}-05-01`], compensated: true },
  { of: 'national', since: 0, dates: (year) => [`${year}-09-02`], compensated: true },
  { of: 'national', since: 2021, dates: (year) => [besideNationalDay(year)], compensated: true },
  // Resolution 28/2026/QH16. Whether its weekend moves is not confirmed, so it does not here.
  { of: 'culture', since: 2026, dates: (year) => [`${year}-11-24`], compensated: false },
];

/**
 * Forecasts a year's days off (weekdays only) from the law and the Vietnamese lunar calendar. Swapped days and
 * worked Saturdays cannot be computed, so there are none.
 *
 * Labour Code 2019 art. 112 (holidays), art. 111.3 (compensation); Resolution 28/2026/QH16 (24 November).
 */
export function forecastYear(year: number): CalendarYear {
  const holidays = RULES.filter((rule) => year >= rule.since)
    .flatMap((rule) => rule.dates(year).map((date) => ({ ...rule, date })))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const taken = new Set(holidays.map(({ date }) => date));
  const daysOff: DayOff[] = [];
  for (const { date, of, compensated } of holidays) {
    if (!isWeekend(date)) {
      daysOff.push(describeDayOff('holiday', date, of));
    } else if (compensated) {
      let inLieu = addDays(date, 1);
      while (isWeekend(inLieu) || taken.has(inLieu)) inLieu = addDays(inLieu, 1);
      taken.add(inLieu);
      daysOff.push(describeDayOff('compensation', inLieu, of));
    }
  }
  return {
    year,
    status: 'forecast',
    source: both(
      'Dự kiến theo Bộ luật Lao động 2019, Điều 111.3, 112 và âm lịch; chưa có hoán đổi ngày làm việc, ' +
        'ngày 24/11 trùng cuối tuần chưa tính nghỉ bù',
      'Forecast from the Labour Code 2019, art. 111.3, 112, and the lunar calendar; no swapped days, ' +
        'no day in lieu of a 24 November at a weekend',
    ),
    daysOff: daysOff.sort((a, b) => (a.date < b.date ? -1 : 1)),
    workedSaturdays: [],
  };
}
