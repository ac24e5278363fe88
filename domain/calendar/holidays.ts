/** The paid public holidays and how a row of the calendar table is written. */
import { both, type Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../plan.ts';
import type { CalendarYear, DayOff } from './types.ts';

export interface Holiday {
  vi: string;
  en: string;
}

export const NEW_YEAR: Holiday = { vi: 'Tết Dương lịch', en: "New Year's Day" };
export const TET: Holiday = { vi: 'Tết Âm lịch', en: 'Lunar New Year' };
export const HUNG_KINGS: Holiday = { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" };
export const VICTORY: Holiday = { vi: 'Ngày Chiến thắng 30/4', en: 'Victory Day' };
export const LABOUR: Holiday = { vi: 'Ngày Quốc tế lao động 1/5', en: 'International Labour Day' };
export const NATIONAL: Holiday = { vi: 'Quốc khánh', en: 'National Day' };
export const CULTURE: Holiday = { vi: 'Ngày Văn hóa Việt Nam 24/11', en: 'Vietnam Culture Day' };

/** The legal source of a year's holidays. */
export const LABOUR_CODE_2012 = both(
  'Bộ luật Lao động 2012, Điều 115; thông báo hằng năm về nghỉ lễ, Tết và hoán đổi ngày làm việc',
  "Labour Code 2012, art. 115; the Government's yearly notice on holidays and swapped days",
);
export const LABOUR_CODE_2019 = both(
  'Bộ luật Lao động 2019, Điều 111.3, 112; thông báo hằng năm về nghỉ lễ, Tết và hoán đổi ngày làm việc',
  "Labour Code 2019, art. 111.3, 112; the Government's yearly notice on holidays and swapped days",
);

/** A day off; `date` is `YYYY-MM-DD`. */
export function describeDayOff(kind: keyof HolidayDates, date: IsoDate, of: Holiday): DayOff {
  const names = {
    holiday: { nameVi: of.vi, nameEn: of.en },
    compensation: { nameVi: `Nghỉ bù ${of.vi}`, nameEn: `${of.en} (day in lieu)` },
    swap: { nameVi: `Nghỉ hoán đổi dịp ${of.vi}`, nameEn: `Swapped day off, ${of.en}` },
  };
  return { date, kind, ...names[kind] };
}

interface HolidayDates {
  holiday: string[];
  compensation: string[];
  swap: string[];
}

/** One holiday's weekdays off in a year, each `MM-DD`. */
export interface HolidayDays extends Partial<HolidayDates> {
  of: Holiday;
}

/**
 * Writes one row of the table.
 *
 * @param days weekdays off by holiday, `MM-DD`
 * @param workedSaturdays `MM-DD`
 */
export function writeRow(
  year: number,
  status: CalendarYear['status'],
  source: Bilingual,
  days: HolidayDays[],
  workedSaturdays: string[] = [],
): CalendarYear {
  const daysOff = days.flatMap((entry) =>
    (['holiday', 'compensation', 'swap'] as const).flatMap((kind) =>
      (entry[kind] ?? []).map((monthDay) => describeDayOff(kind, `${year}-${monthDay}`, entry.of)),
    ),
  );
  return {
    year,
    status,
    source,
    daysOff: daysOff.sort((a, b) => (a.date < b.date ? -1 : 1)),
    workedSaturdays: workedSaturdays.map((monthDay) => `${year}-${monthDay}`),
  };
}
