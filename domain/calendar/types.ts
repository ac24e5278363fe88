import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../plan.ts';

/** A document as it is cited: the decision that makes a day official. */
export interface CalendarBasis {
  number: string;
  date: IsoDate;
}

export interface DayOff {
  date: IsoDate;
  /** `holiday` = Labour Code art. 112; `compensation` = art. 111.3; `swap` = moved by the Government; `entered`: by hand. */
  kind: 'holiday' | 'compensation' | 'swap' | 'entered';
  nameVi: string;
  nameEn: string;
  /** Of a day entered by hand: the decision it rests on, null where it is only forecast. */
  basis?: CalendarBasis | null;
}

/** One reviewed (or forecast) row of the calendar table. */
export interface CalendarYear {
  year: number;
  status: 'official' | 'forecast';
  /** The decision's number and date, or how it was forecast. */
  source: Bilingual;
  daysOff: DayOff[];
  workedSaturdays: IsoDate[];
}

/** Working-day arithmetic over the table; beyond the table, years are forecast by lunar conversion. */
export interface WorkCalendar {
  year(year: number): CalendarYear;
  isWorkingDay(date: IsoDate): boolean;
  /** Why a day is off, in words (vi/en), or null on a working day. */
  reasonOff(date: IsoDate): { vi: string; en: string } | null;
  /** The n-th working day after (n > 0) or before (n < 0) `date`, which itself is not counted; 0 gives `date`. */
  addWorkingDays(date: IsoDate, n: number): IsoDate;
  /** `date` itself if it is a working day, else the next (previous) one. */
  nextWorkingDay(date: IsoDate): IsoDate;
  previousWorkingDay(date: IsoDate): IsoDate;
}
