import { describe, expect, it } from '@jest/globals';
import { listPeriods } from '../../domain/periods.ts';
import type { Period } from '../../domain/obligation.ts';
import type { Plan } from '../../domain/plan.ts';
import { dataWindow, periodsOfYear } from '../../domain/regime.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { referencePeriods } from '../support/reference-dates.ts';
import { samplePlan } from '../support/sample-plan.ts';

const calendar = createWorkCalendar();

function planWith(reporting: Partial<Plan['reporting']>, more: Partial<Plan> = {}): Plan {
  return samplePlan({ reporting: { ...samplePlan().reporting, ...reporting }, ...more });
}

function periodOf(id: string, plan: Plan): Period {
  const period = listPeriods(plan, calendar).find((candidate) => candidate.id === id);
  if (!period) throw new Error(`no period ${id}`);
  return period;
}

describe('data windows of Decree 09/2019/NĐ-CP art. 12', () => {
  const windows = (kind: Parameters<typeof periodsOfYear>[0]) =>
    periodsOfYear(kind, 2024).map((label) => [label.id, dataWindow(label).from, dataWindow(label).to]);

  it('runs a month from the 15th before to its 14th', () => {
    expect(windows('month')[0]).toEqual(['2024-m01', '2023-12-15', '2024-01-14']);
    expect(windows('month')[2]).toEqual(['2024-m03', '2024-02-15', '2024-03-14']);
    expect(windows('month')).toHaveLength(12);
  });

  it('runs quarters, halves and the year to the 14th of their last month', () => {
    expect(windows('quarter')).toEqual([
      ['2024-q1', '2023-12-15', '2024-03-14'],
      ['2024-q2', '2024-03-15', '2024-06-14'],
      ['2024-q3', '2024-06-15', '2024-09-14'],
      ['2024-q4', '2024-09-15', '2024-12-14'],
    ]);
    expect(windows('half-year')).toEqual([
      ['2024-h1', '2023-12-15', '2024-06-14'],
      ['2024-h2', '2024-06-15', '2024-12-14'],
    ]);
    expect(windows('year')).toEqual([['2024', '2023-12-15', '2024-12-14']]);
  });
});

describe('periods of a plan', () => {
  it('are a first half and a year for each year of the plan, by cut-off', () => {
    expect(listPeriods(samplePlan(), calendar).map(({ id }) => id)).toEqual(
      [2021, 2022, 2023, 2024, 2025].flatMap((year) => [`${year}-h1`, `${year}`]),
    );
  });

  it('have both halves where there is no annual report', () => {
    const ids = listPeriods(planWith({ kinds: ['half-year'] }), calendar).map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['2021-h1', '2021-h2', '2022-h1']);
  });

  it('dates the first half of 2024', () => {
    expect(periodOf('2024-h1', samplePlan())).toEqual({
      id: '2024-h1',
      kind: 'half-year',
      from: '2023-12-15',
      to: '2024-06-14',
      cutoff: '2024-06-14',
      unitDue: '2024-06-19',
      sendDue: '2024-06-25',
      sendDueReason: null,
      draftAt: '2024-06-20T08:00:00+07:00',
      dailyAt: ['19', '20', '21', '24', '25'].map((day) => `2024-06-${day}T08:00:00+07:00`),
    });
  });

  it('dates the year 2024, whose cut-off stays on its Saturday', () => {
    expect(periodOf('2024', samplePlan())).toMatchObject({
      from: '2023-12-15',
      cutoff: '2024-12-14',
      unitDue: '2024-12-18',
      sendDue: '2024-12-25',
      draftAt: '2024-12-19T08:00:00+07:00',
    });
  });

  // Worked out by hand on the calendars of those years.
  it.each([
    ['2016-h1', '2016-06-17', '2016-06-24'],
    ['2016', '2016-12-19', '2016-12-23'],
    ['2017-h1', '2017-06-19', '2017-06-23'],
    ['2017', '2017-12-19', '2017-12-25'],
    ['2018-h1', '2018-06-19', '2018-06-25'],
    ['2019-h1', '2019-06-19', '2019-06-25'],
    ['2020', '2020-12-17', '2020-12-25'],
    ['2021', '2021-12-17', '2021-12-24'],
    ['2022-h1', '2022-06-17', '2022-06-24'],
    ['2022', '2022-12-19', '2022-12-23'],
    ['2023-h1', '2023-06-19', '2023-06-23'],
    ['2025-h1', '2025-06-18', '2025-06-25'],
    ['2026', '2026-12-17', '2026-12-25'],
    ['2027', '2027-12-17', '2027-12-24'],
  ])('%s: units by %s, sent by %s', (id, unitDue, sendDue) => {
    const plan = samplePlan({ years: { from: 2016, to: 2027 } });
    expect(periodOf(id, plan)).toMatchObject({ unitDue, sendDue });
  });

  it('equal the independent reference in every year', () => {
    const plan = samplePlan({ years: { from: 2016, to: 2027 } });
    const dated = listPeriods(plan, calendar).map(({ id, from, cutoff, unitDue, sendDue }) => ({
      id,
      from,
      cutoff,
      unitDue,
      sendDue,
    }));
    expect(dated).toEqual(referencePeriods(plan));
  });

  it('leave at least one working day after the cut-off, however early the sending', () => {
    const period = periodOf('2024-h1', planWith({ unitDaysBeforeSend: 9 }));
    expect(period.unitDue).toBe('2024-06-17');
  });
});

describe('sending upward', () => {
  it('comes forward from a day off and says so', () => {
    expect(periodOf('2023-h1', samplePlan())).toMatchObject({
      sendDue: '2023-06-23',
      sendDueReason: '25/6/2023 là Chủ nhật, chuyển về thứ Sáu 23/6 — theo chế độ báo cáo',
    });
    expect(periodOf('2024-h1', samplePlan()).sendDueReason).toBeNull();
  });

  it('comes forward whatever the plan does with the dates it names', () => {
    expect(periodOf('2023-h1', planWith({ shift: 'next' })).sendDue).toBe('2023-06-23');
  });

  it('follows the earliest date of any addressee', () => {
    const plan = samplePlan({
      addressees: [
        { unit: 'ubnd-tinh', name: 'UBND tỉnh', due: {} },
        { unit: 'bo-lao-dong', name: 'Bộ LĐTBXH', due: { year: '12-20' } },
      ],
    });
    expect(periodOf('2024', plan)).toMatchObject({
      // Four working days before Friday the 20th, which leaves the units one after the cut-off.
      unitDue: '2024-12-16',
      sendDue: '2024-12-20',
      sendDueReason: 'Bộ LĐTBXH nhận báo cáo chậm nhất ngày 20/12/2024',
    });
    expect(periodOf('2024-h1', plan).sendDue).toBe('2024-06-25');
    expect(periodOf('2025', plan).sendDue).toBe('2025-12-19');
  });

  it('ignores an addressee’s date that is later', () => {
    const plan = samplePlan({ addressees: [{ unit: 'b', name: 'B', due: { year: '12-31' } }] });
    expect(periodOf('2024', plan)).toMatchObject({ sendDue: '2024-12-25', sendDueReason: null });
  });

  it('reads an addressee’s January date as after the annual cut-off', () => {
    const plan = samplePlan({ addressees: [{ unit: 'b', name: 'B', due: { year: '01-10' } }] });
    expect(periodOf('2024', plan).sendDue).toBe('2024-12-25');
  });
});

describe('dates set by hand', () => {
  it('win as they stand, for their period only', () => {
    const plan = planWith({
      overrides: { '2024': { cutoff: '2024-12-10', unitDue: '2024-12-12', sendDue: '2024-12-22' } },
    });
    expect(periodOf('2024', plan)).toMatchObject({
      to: '2024-12-10',
      cutoff: '2024-12-10',
      unitDue: '2024-12-12',
      sendDue: '2024-12-22',
    });
    expect(periodOf('2024', plan).sendDueReason).toContain('ấn định riêng');
    expect(periodOf('2023', plan)).toEqual(periodOf('2023', samplePlan()));
  });

  it('move what follows from them', () => {
    const plan = planWith({ overrides: { '2024-h1': { sendDue: '2024-06-21' } } });
    expect(periodOf('2024-h1', plan)).toMatchObject({ unitDue: '2024-06-17', sendDue: '2024-06-21' });
  });

  it('are what a review needs', () => {
    const dates = { cutoff: '2025-09-30', sendDue: '2025-10-20' };
    const kinds: Plan['reporting']['kinds'] = ['year', 'review'];
    const plan = planWith({ kinds, overrides: { '2025-review': dates } });
    expect(periodOf('2025-review', plan)).toMatchObject({
      kind: 'review',
      from: '2020-12-15',
      cutoff: '2025-09-30',
      unitDue: '2025-10-03',
      sendDue: '2025-10-20',
    });
    const ids = listPeriods(planWith({ kinds }), calendar).map(({ id }) => id);
    expect(ids.filter((id) => id.endsWith('review'))).toEqual([]);
    const half = planWith({ kinds, overrides: { '2025-review': { cutoff: '2025-09-30' } } });
    expect(() => listPeriods(half, calendar)).toThrow(/2025-review/);
  });
});
