/** Days entered by an administrator or a coordinator, laid over the calendar that the program knows. */
import { both, type Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../plan.ts';
import { dateInBoth } from '../words/dates.ts';
import { builtInYear } from './built-in.ts';
import { isWeekend, yearOf } from './dates.ts';
import type { CalendarBasis, CalendarYear, DayOff } from './types.ts';

/** One day that was entered: it takes the place of whatever the program knows of that date. */
export interface EnteredDay {
  date: IsoDate;
  /** `worked`: a Saturday worked, or a day that is off no more. */
  kind: 'off' | 'worked';
  /** What the day off is for, in words, where that was given. */
  name: string | null;
  /** The decision; a day without one is only forecast. */
  basis: CalendarBasis | null;
}

/** `số 5015/TB-BNV ngày 17/10/2025`, and `No. 5015/TB-BNV of 17 October 2025`. */
export function basisInWords({ number, date }: CalendarBasis): Bilingual {
  const { vi, en } = dateInBoth(date);
  return both(`số ${number} ngày ${vi}`, `No. ${number} of ${en}`);
}

function dayOff({ date, name, basis }: EnteredDay, known: DayOff | undefined): DayOff {
  const names = known ?? { kind: 'entered', nameVi: 'Ngày nghỉ', nameEn: 'Day off' };
  return {
    date,
    kind: names.kind,
    nameVi: name ?? names.nameVi,
    nameEn: name ?? names.nameEn,
    basis,
  };
}

/** A year is official when each of its days off rests on a decision or on the reviewed table. */
function statusOf(known: CalendarYear, days: EnteredDay[]): CalendarYear['status'] {
  const decided = new Set(days.filter(({ basis }) => basis !== null).map(({ date }) => date));
  const confirmed = known.status === 'official' || known.daysOff.every(({ date }) => decided.has(date));
  return confirmed && decided.size === days.length ? 'official' : 'forecast';
}

function sourceOf(known: CalendarYear, days: EnteredDay[]): Bilingual {
  const cited = days.flatMap(({ basis }) => (basis ? [basisInWords(basis)] : []));
  const covered = known.daysOff.every(({ date }) => days.some((day) => day.date === date));
  const others = covered && cited.length > 0 ? [] : [known.source];
  const list = (documents: string[], rest: string[]): string => [...new Set(documents), ...rest].join('; ');
  return both(
    list(
      cited.map(({ vi }) => `Văn bản ${vi}`),
      others.map(({ vi }) => vi),
    ),
    list(
      cited.map(({ en }) => `Document ${en}`),
      others.map(({ en }) => en),
    ),
  );
}

function layOver(known: CalendarYear, days: EnteredDay[]): CalendarYear {
  const entered = new Set(days.map(({ date }) => date));
  const off = days.filter(({ kind, date }) => kind === 'off' && !isWeekend(date));
  const worked = days.filter(({ kind, date }) => kind === 'worked' && isWeekend(date));
  const { year, daysOff, workedSaturdays } = known;
  return {
    year,
    status: statusOf(known, days),
    source: sourceOf(known, days),
    daysOff: [
      ...daysOff.filter(({ date }) => !entered.has(date)),
      ...off.map((day) =>
        dayOff(
          day,
          daysOff.find(({ date }) => date === day.date),
        ),
      ),
    ].sort((a, b) => (a.date < b.date ? -1 : 1)),
    workedSaturdays: [
      ...workedSaturdays.filter((date) => !entered.has(date)),
      ...worked.map(({ date }) => date),
    ].sort(),
  };
}

/**
 * The years that entered days change, as `createWorkCalendar` takes them.
 *
 * @param days at most one of a date
 */
export function layDays(days: readonly EnteredDay[]): CalendarYear[] {
  const years = new Set(days.map(({ date }) => yearOf(date)));
  return [...years].map((year) =>
    layOver(
      builtInYear(year),
      days.filter(({ date }) => yearOf(date) === year),
    ),
  );
}

/**
 * A whole year as it was announced, as the days that differ from, or confirm, what the program knows: a day off it
 * expected and the announcement does not name is worked, a Saturday it expected to be worked is not.
 *
 * @param off every weekday off
 * @param worked every Saturday worked
 */
export function wholeYear(
  year: number,
  off: { date: IsoDate; name: string | null }[],
  worked: IsoDate[],
  basis: CalendarBasis | null,
): EnteredDay[] {
  const { daysOff, workedSaturdays } = builtInYear(year);
  const named = new Set([...off.map(({ date }) => date), ...worked]);
  const day = (date: IsoDate, kind: EnteredDay['kind'], name: string | null = null): EnteredDay => ({
    date,
    kind,
    name,
    basis,
  });
  return [
    ...off.map(({ date, name }) => day(date, 'off', name)),
    ...worked.map((date) => day(date, 'worked')),
    ...daysOff.filter(({ date }) => !named.has(date)).map(({ date }) => day(date, 'worked')),
    ...workedSaturdays.filter((date) => !named.has(date)).map((date) => day(date, 'off')),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}
