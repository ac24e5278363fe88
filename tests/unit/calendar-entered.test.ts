/** Days entered by hand, laid over what the program knows. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCalendarFile } from '../../client/documents/read-calendar.ts';
import { changeOf, readWanted } from '../../client/calendar/calendar-wanted.ts';
import { layDays, wholeYear, type EnteredDay } from '../../domain/calendar/entered-days.ts';
import { addDays } from '../../domain/calendar/dates.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';

const BASIS = { number: '9502/TB-BNV', date: '2026-11-05' };
const builtIn = createWorkCalendar();
const day = (
  date: string,
  kind: EnteredDay['kind'] = 'off',
  basis: EnteredDay['basis'] = BASIS,
): EnteredDay => ({
  date,
  kind,
  name: null,
  basis,
});
const lay = (...days: EnteredDay[]) => createWorkCalendar(layDays(days));

const FILE = `schema: lien-nganh/calendar@1
year: 2027
basis: { number: 9502/TB-BNV, date: 2026-11-05 }
off: [2027-01-01, 2027-02-04, 2027-02-05, 2027-02-08, 2027-02-09, { date: 2027-02-11, name: Tết },
      2027-04-16, 2027-04-30, 2027-05-03, 2027-09-02, 2027-09-03, 2027-11-24]
worked: [2027-02-20]
`;

describe('a day entered by hand', () => {
  it('is off, says by which decision, and leaves every other day as it was', () => {
    const calendar = lay(day('2024-06-17'));
    expect(calendar.reasonOff('2024-06-17')?.vi).toBe(
      'ngày nghỉ theo văn bản số 9502/TB-BNV ngày 05/11/2026',
    );
    for (let date = '2023-12-01'; date < '2025-02-01'; date = addDays(date, 1)) {
      if (date !== '2024-06-17') expect(calendar.isWorkingDay(date)).toBe(builtIn.isWorkingDay(date));
    }
  });

  it('says where it is only forecast', () => {
    expect(lay(day('2024-06-17', 'off', null)).reasonOff('2024-06-17')?.vi).toBe('ngày nghỉ dự kiến');
  });

  it('makes a Saturday worked, and a day off worked again', () => {
    const calendar = lay(day('2024-06-22', 'worked'), day('2024-04-29', 'worked'), day('2024-05-04', 'off'));
    expect(calendar.isWorkingDay('2024-06-22')).toBe(true);
    expect(calendar.isWorkingDay('2024-04-29')).toBe(true);
    expect(calendar.isWorkingDay('2024-05-04')).toBe(false);
    expect(calendar.year(2024).workedSaturdays).toEqual(['2024-06-22']);
  });
});

describe('a year', () => {
  it('becomes official when every day off rests on a decision, and a forecast again when one does not', () => {
    expect(builtIn.year(2027).status).toBe('forecast');
    const { days } = readCalendarFile(FILE, 'lich.yaml');
    const announced = lay(...days);
    expect(announced.year(2027).status).toBe('official');
    expect(announced.year(2027).source).toEqual({
      vi: 'Văn bản số 9502/TB-BNV ngày 05/11/2026',
      en: 'Document No. 9502/TB-BNV of 5 November 2026',
    });
    expect(lay(...days.slice(1)).year(2027).status).toBe('forecast');
    expect(lay(day('2027-06-17')).year(2027).status).toBe('forecast');
    expect(lay(day('2024-06-17')).year(2024).status).toBe('official');
    expect(lay(day('2024-06-17', 'off', null)).year(2024).status).toBe('forecast');
  });

  it('is exactly what its file says', () => {
    const { year, days } = readCalendarFile(FILE, 'lich.yaml');
    const row = lay(...days).year(year);
    expect(row.daysOff.map(({ date }) => date)).toEqual([
      ...['2027-01-01', '2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-11'],
      ...['2027-04-16', '2027-04-30', '2027-05-03', '2027-09-02', '2027-09-03', '2027-11-24'],
    ]);
    expect(row.workedSaturdays).toEqual(['2027-02-20']);
    // The forecast had 10 February off.
    expect(days.find(({ date }) => date === '2027-02-10')).toMatchObject({ kind: 'worked', basis: BASIS });
    expect(row.daysOff.find(({ date }) => date === '2027-02-11')).toMatchObject({ nameVi: 'Tết' });
  });

  it('whatever days are announced', () => {
    const dates = Array.from({ length: 365 }, (_, n) => addDays('2027-01-01', n));
    const weekdays = dates.filter((date) => ![0, 6].includes(new Date(date).getUTCDay()));
    const saturdays = dates.filter((date) => new Date(date).getUTCDay() === 6);
    fc.assert(
      fc.property(fc.subarray(weekdays), fc.subarray(saturdays), (off, worked) => {
        const calendar = lay(
          ...wholeYear(
            2027,
            off.map((date) => ({ date, name: null })),
            worked,
            BASIS,
          ),
        );
        expect(weekdays.filter((date) => !calendar.isWorkingDay(date))).toEqual(off);
        expect(saturdays.filter((date) => calendar.isWorkingDay(date))).toEqual(worked);
        expect(calendar.year(2027).status).toBe('official');
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is asked for', () => {
  const refusal = (input: Partial<Parameters<typeof readWanted>[0]>): string => {
    try {
      readWanted({ as: 'a@b', save: false, ...input });
    } catch (error) {
      return (error as { details: { path: string }[] }).details[0]?.path ?? '';
    }
    return 'nothing refused';
  };

  it('is a file or single days, each of them possible', () => {
    expect(refusal({})).toBe('calendar set');
    expect(refusal({ text: FILE, off: ['2027-06-17'] })).toBe('calendar set');
    expect(refusal({ text: FILE, basis: BASIS })).toBe('--basis');
    expect(refusal({ off: ['2027-02-30'] })).toBe('--off');
    expect(refusal({ off: ['2027-06-19'] })).toBe('--off');
    expect(refusal({ off: ['2027-06-17'], worked: ['2027-06-17'] })).toBe('--worked');
    expect(refusal({ worked: ['2027-06-17'] })).toBe('--worked');
    expect(refusal({ worked: ['2027-06-20'] })).toBe('--worked');
    expect(refusal({ off: ['2027-06-17'], worked: ['2027-06-19', '2027-04-30'] })).toBe('nothing refused');
  });

  it.each([
    ['a day of another year', FILE.replace('2027-11-24', '2026-11-24'), 'off[11]'],
    ['a day twice', FILE.replace('2027-11-24', '2027-09-03'), 'off[11]'],
    ['a Sunday off', FILE.replace('2027-11-24', '2027-11-28'), 'off[11]'],
    ['a Wednesday worked', FILE.replace('[2027-02-20]', '[2027-02-24]'), 'worked[0]'],
    ['an unknown key', `${FILE}official: true\n`, 'official'],
  ])('refuses %s in a file, with its place', (_what, text, path) => {
    expect(() => readCalendarFile(text, 'lich.yaml')).toThrow(
      expect.objectContaining({ details: [expect.objectContaining({ path, line: expect.any(Number) })] }),
    );
  });

  it('enters what differs and ends what a whole year no longer names', () => {
    const { year, days } = readCalendarFile(FILE, 'lich.yaml');
    const wanted = { year, whole: true, days, remove: [] };
    const before = [day('2027-06-17'), day('2024-06-17'), ...days.slice(0, 3)];
    const change = changeOf(before, wanted);
    expect(change.ended).toEqual(['2027-06-17']);
    expect(change.days).toEqual(days.slice(3));
    expect(change.after).toEqual([day('2024-06-17'), ...days]);
    expect(changeOf(change.after, wanted)).toMatchObject({ days: [], ended: [] });
  });

  it('removes only what was entered', () => {
    const remove = (date: string) => ({ year: 2024, whole: false, days: [], remove: [date] });
    expect(changeOf([day('2024-06-17')], remove('2024-06-17'))).toEqual({
      days: [],
      ended: ['2024-06-17'],
      after: [],
    });
    expect(() => changeOf([], remove('2024-06-17'))).toThrow('chưa nhập tay');
  });
});
