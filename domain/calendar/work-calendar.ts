import { both, type Bilingual } from '../bilingual.ts';
import { fromDayNumber, toDayNumber, weekdayOf, yearOf } from './dates.ts';
import { builtInYear } from './built-in.ts';
import { basisInWords } from './entered-days.ts';
import type { IsoDate } from '../plan.ts';
import type { CalendarYear, DayOff, WorkCalendar } from './types.ts';

/** One year's row, indexed for look-up. */
interface IndexedYear {
  row: CalendarYear;
  off: Map<IsoDate, DayOff>;
  worked: Set<IsoDate>;
}

const KINDS = {
  holiday: both('ngày nghỉ lễ', 'a public holiday'),
  compensation: both('ngày nghỉ bù', 'a day off in lieu'),
  swap: both('ngày nghỉ hoán đổi', 'a swapped day off'),
  entered: both('ngày nghỉ', 'a day off'),
};
const FORECAST = both('ngày nghỉ dự kiến', 'a day off as forecast');
const SATURDAY = both('thứ Bảy', 'a Saturday');
const SUNDAY = both('Chủ nhật', 'a Sunday');

/** Why the day is off; a day entered by hand names its decision, unless the law itself gives it. */
function wordsOf({ kind, basis }: DayOff): Bilingual {
  const words = KINDS[kind];
  if (kind === 'holiday' || basis === undefined) return words;
  if (basis === null) return kind === 'entered' ? FORECAST : words;
  const { vi, en } = basisInWords(basis);
  return both(`${words.vi} theo văn bản ${vi}`, `${words.en} by document ${en}`);
}

/**
 * Makes the working-day calendar of Vietnam's administration: Monday to Friday, less the days off, plus the
 * worked Saturdays.
 *
 * @param rows rows that take the place of the program's own for their years; see `layDays`
 */
export function createWorkCalendar(rows: readonly CalendarYear[] = []): WorkCalendar {
  const known = new Map(rows.map((row) => [row.year, row]));
  const indexed = new Map<number, IndexedYear>();

  const lookUp = (year: number): IndexedYear => {
    let entry = indexed.get(year);
    if (!entry) {
      const row = known.get(year) ?? builtInYear(year);
      const off = new Map(row.daysOff.map((day) => [day.date, day]));
      entry = { row, off, worked: new Set(row.workedSaturdays) };
      indexed.set(year, entry);
    }
    return entry;
  };

  const reasonOff: WorkCalendar['reasonOff'] = (date) => {
    const weekday = weekdayOf(date);
    const { off, worked } = lookUp(yearOf(date));
    if (worked.has(date)) return null;
    if (weekday === 6) return SATURDAY;
    if (weekday === 0) return SUNDAY;
    const day = off.get(date);
    return day ? wordsOf(day) : null;
  };
  const isWorkingDay = (date: IsoDate): boolean => reasonOff(date) === null;

  // Counting walks over day numbers and remembers them: schedules ask for the same days again and again.
  const working = new Map<number, boolean>();
  const isWorkingNumber = (number: number): boolean => {
    let known = working.get(number);
    if (known === undefined) {
      known = isWorkingDay(fromDayNumber(number));
      working.set(number, known);
    }
    return known;
  };

  const addWorkingDays = (date: IsoDate, n: number): IsoDate => {
    const step = Math.sign(n);
    let day = toDayNumber(date);
    for (let left = Math.abs(n); left > 0;) {
      day += step;
      if (isWorkingNumber(day)) left -= 1;
    }
    return fromDayNumber(day);
  };

  return {
    year: (year) => lookUp(year).row,
    isWorkingDay,
    reasonOff,
    addWorkingDays,
    nextWorkingDay: (date) => (isWorkingDay(date) ? date : addWorkingDays(date, 1)),
    previousWorkingDay: (date) => (isWorkingDay(date) ? date : addWorkingDays(date, -1)),
  };
}
