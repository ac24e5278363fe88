import { describe, expect, it } from '@jest/globals';
import { findCollisions } from '../../web/new-plan/preview/find-collisions.ts';
import type { PlanDate } from '../../web/new-plan/preview/list-dates.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';

const due = (dueDate: string, duty: string): PlanDate => ({
  ...{ dueDate, duty, kind: 'task', period: null, dueReason: null, units: ['so-y-te'] },
});

describe('dates in the way of days off', () => {
  it('are those with three days off or more in the two weeks before them', () => {
    const dates = [
      due('2025-01-27', 'A'),
      // Tết of 2025: off from 27 to 31 January.
      due('2025-02-03', 'B'),
      due('2025-02-03', 'C'),
      due('2025-02-11', 'D'),
      due('2025-02-12', 'E'),
      due('2025-06-30', 'F'),
    ];
    const found = findCollisions(dates, createWorkCalendar());
    expect(found.map(({ dueDate, daysOff, dates: ones }) => [dueDate, daysOff.length, ones.length])).toEqual([
      ['2025-02-03', 5, 2],
      ['2025-02-11', 3, 1],
    ]);
    expect(found[0]?.daysOff[0]?.nameVi).toContain('Tết');
  });

  it('reach over the end of a year', () => {
    const calendar = createWorkCalendar([
      {
        ...{ year: 2030, status: 'official', source: { vi: 'thử', en: 'test' }, workedSaturdays: [] },
        daysOff: ['2030-12-30', '2030-12-31'].map((date) => ({
          ...{ date, kind: 'swap', nameVi: 'Nghỉ', nameEn: 'Off' },
        })),
      },
    ]);
    const [found] = findCollisions([due('2031-01-03', 'A')], calendar);
    expect(found?.daysOff.map(({ date }) => date)).toEqual(['2030-12-30', '2030-12-31', '2031-01-01']);
  });
});
