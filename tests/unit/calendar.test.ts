import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forecastYear } from '../../domain/calendar/forecast.ts';
import { lunarDate } from '../../domain/calendar/lunar.ts';
import { REVIEWED_YEARS } from '../../domain/calendar/table.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import {
  REFERENCE_DAYS_OFF,
  REFERENCE_WORKED,
  referenceAdd,
  referenceDay,
  referenceIsWorking,
  referenceShift,
} from '../support/reference-dates.ts';

const calendar = createWorkCalendar();
/** Days of 2016–2027, far enough from the ends that counting stays inside. */
const anyDate = fc.integer({ min: 40, max: 4340 }).map((n) => referenceDay('2016-01-01', n));

describe('the reviewed table', () => {
  it('covers 2016 to 2027, each row with its source', () => {
    expect(REVIEWED_YEARS.map((row) => row.year)).toEqual(Array.from({ length: 12 }, (_, n) => 2016 + n));
    expect(REVIEWED_YEARS.every((row) => row.source.vi.length > 20 && row.source.en.length > 20)).toBe(true);
  });

  it('is official until 2026 and a forecast for 2027', () => {
    const forecast = REVIEWED_YEARS.filter((row) => row.status === 'forecast');
    expect(forecast.map((row) => row.year)).toEqual([2027]);
  });

  it('holds exactly the weekdays off and worked Saturdays announced', () => {
    expect(REVIEWED_YEARS.flatMap((row) => row.daysOff.map((day) => day.date))).toEqual(
      [...REFERENCE_DAYS_OFF].sort(),
    );
    expect(REVIEWED_YEARS.flatMap((row) => row.workedSaturdays)).toEqual([...REFERENCE_WORKED].sort());
  });

  it('lists no weekend as a day off, and works only Saturdays', () => {
    const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
    for (const row of REVIEWED_YEARS) {
      expect(row.daysOff.filter((day) => [0, 6].includes(weekday(day.date)))).toEqual([]);
      expect(row.workedSaturdays.filter((date) => weekday(date) !== 6)).toEqual([]);
    }
  });

  it('differs from what the law alone gives only by the swapped days', () => {
    for (const row of REVIEWED_YEARS) {
      const unswapped = row.daysOff.filter((day) => day.kind !== 'swap');
      expect({ year: row.year, days: forecastYear(row.year).daysOff }).toEqual({
        year: row.year,
        days: unswapped,
      });
    }
  });

  it('has as many swapped days as worked Saturdays', () => {
    const swaps = REVIEWED_YEARS.flatMap((row) => row.daysOff.filter((day) => day.kind === 'swap'));
    expect(swaps.map((day) => day.date)).toEqual([
      '2018-12-31',
      '2019-04-29',
      '2024-04-29',
      '2025-05-02',
      '2026-01-02',
      '2026-08-31',
    ]);
    expect(REFERENCE_WORKED.size).toBe(swaps.length);
  });
});

describe('the lunar forecast', () => {
  it.each([
    [1985, '1985-01-21'], // a month before the Chinese New Year
    [2007, '2007-02-17'], // a day before it
    [2024, '2024-02-10'],
    [2028, '2028-01-26'],
    [2030, '2030-02-02'], // a day before it
    [2033, '2033-01-31'],
  ])('finds Tết %i by the Vietnamese meridian', (year, expected) => {
    expect(lunarDate(year, 1, 1)).toBe(expected);
  });

  it.each([
    [2004, '2004-04-28'], // after a leap second month
    [2012, '2012-03-31'],
    [2023, '2023-04-29'],
    [2028, '2028-04-04'],
  ])('finds the Hùng Kings day of %i', (year, expected) => {
    expect(lunarDate(year, 3, 10)).toBe(expected);
  });

  it('gives every later year five days of Tết, in lieu of weekends too', () => {
    for (let year = 2028; year <= 2060; year++) {
      const tet = calendar.year(year).daysOff.filter((day) => day.nameVi.includes('Tết Âm lịch'));
      expect({ year, days: tet.length }).toEqual({ year, days: 5 });
      const first = lunarDate(year, 1, 1);
      expect(calendar.isWorkingDay(first)).toBe(false);
    }
  });

  it('forecasts 2028 without swaps: 1/1 is a Saturday, so Monday 3/1 is off', () => {
    const row = calendar.year(2028);
    expect(row.status).toBe('forecast');
    expect(row.workedSaturdays).toEqual([]);
    expect(row.daysOff.map((day) => day.date.slice(5))).toEqual([
      '01-03',
      '01-24',
      '01-25',
      '01-26',
      '01-27',
      '01-28',
      '04-04',
      '05-01',
      '05-02',
      '09-01',
      '09-04',
      '11-24',
    ]);
  });

  it('gives no day in lieu of a 24 November at a weekend, which is not confirmed', () => {
    expect(calendar.isWorkingDay('2029-11-26')).toBe(true);
    expect(calendar.reasonOff('2029-11-24')?.vi).toBe('thứ Bảy');
  });

  it('knows what was not yet a day off: Hùng Kings in 2006, a second National Day in 2015', () => {
    expect(calendar.isWorkingDay('2006-04-07')).toBe(true);
    expect(calendar.isWorkingDay('2015-09-01')).toBe(true);
    expect(calendar.isWorkingDay('2015-09-03')).toBe(true);
  });
});

describe('working days', () => {
  it('says why a day is off', () => {
    expect(calendar.reasonOff('2026-04-30')).toEqual({ vi: 'ngày nghỉ lễ', en: 'a public holiday' });
    expect(calendar.reasonOff('2023-09-04')?.vi).toBe('ngày nghỉ bù');
    expect(calendar.reasonOff('2024-04-29')?.vi).toBe('ngày nghỉ hoán đổi');
    expect(calendar.reasonOff('2024-12-14')?.vi).toBe('thứ Bảy');
    expect(calendar.reasonOff('2024-12-15')?.vi).toBe('Chủ nhật');
    expect(calendar.reasonOff('2024-05-04')).toBeNull();
  });

  it('does not count the day it starts from, working or not', () => {
    expect(calendar.addWorkingDays('2024-06-14', 3)).toBe('2024-06-19');
    expect(calendar.addWorkingDays('2024-12-14', 3)).toBe('2024-12-18');
    expect(calendar.addWorkingDays('2024-12-25', -4)).toBe('2024-12-19');
    expect(calendar.addWorkingDays('2024-12-14', 0)).toBe('2024-12-14');
  });

  it('counts a worked Saturday', () => {
    expect(calendar.addWorkingDays('2024-05-03', 1)).toBe('2024-05-04');
    expect(calendar.addWorkingDays('2024-04-26', 1)).toBe('2024-05-02');
  });

  it('takes an administrator’s row in place of its own', () => {
    const row = { ...calendar.year(2027), status: 'official' as const, workedSaturdays: ['2027-02-20'] };
    const edited = createWorkCalendar([row]);
    expect(edited.isWorkingDay('2027-02-20')).toBe(true);
    expect(edited.year(2027).status).toBe('official');
    expect(edited.year(2024)).toEqual(calendar.year(2024));
    expect(calendar.isWorkingDay('2027-02-20')).toBe(false);
  });

  it('refuses what is no date', () => {
    expect(() => calendar.isWorkingDay('30/4/2026')).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('', 2)).toThrow(RangeError);
  });

  it('equals the independent reference on 10,000 random dates', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20, max: 20 }), (date, n) => {
        expect(calendar.isWorkingDay(date)).toBe(referenceIsWorking(date));
        expect(calendar.addWorkingDays(date, n)).toBe(referenceAdd(date, n));
        expect(calendar.nextWorkingDay(date)).toBe(referenceShift(date, 'next'));
        expect(calendar.previousWorkingDay(date)).toBe(referenceShift(date, 'previous'));
      }),
      { numRuns: 10_000 },
    );
  });

  it('counts back to where it came from, from any working day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 20 }), (date, n) => {
        const start = calendar.nextWorkingDay(date);
        expect(calendar.addWorkingDays(calendar.addWorkingDays(start, n), -n)).toBe(start);
      }),
    );
  });
});
