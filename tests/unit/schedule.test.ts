import { describe, expect, it } from '@jest/globals';
import type { Obligation } from '../../domain/obligation.ts';
import type { DueRule, Plan } from '../../domain/plan.ts';
import { computeCorrectBy, listForecastYears, nextProjectionAt, project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { samplePlan } from '../support/sample-plan.ts';

const calendar = createWorkCalendar();
const DOLISA = 'so-lao-dong-thuong-binh-va-xa-hoi';
const all = project(samplePlan(), calendar);

function obligation(id: string, from: Obligation[] = all): Obligation {
  const found = from.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no obligation ${id}`);
  return found;
}

/** The police's one duty, with another due rule. */
function planWithDuty(due: DueRule, cadence: Plan['duties'][number]['cadence'] = 'once'): Plan {
  const duty = samplePlan().duties.find(({ code }) => code === 'M-2.1');
  if (!duty) throw new Error('no duty M-2.1');
  return samplePlan({ duties: [{ ...duty, due, cadence }] });
}

describe('project', () => {
  it('gives every obligation its id once', () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'cong-an-tinh/2024-h1',
        'hoi-nong-dan/2024',
        `${DOLISA}/send@2024`,
        'cong-an-tinh/M-2.1',
        'cong-an-tinh/M-2.2@2024-m03',
        'cong-an-tinh/M-2.3@2024-q2',
        'huyen-chau-thanh/M-12.2@2024-h2',
        `${DOLISA}/M-1.2@2024`,
      ]),
    );
  });

  it('counts what the cadences give in five years', () => {
    const count = (part: string) => all.filter(({ id }) => id.includes(part)).length;
    expect(all.filter(({ kind }) => kind === 'report')).toHaveLength(4 * 2 * 5);
    expect(all.filter(({ kind }) => kind === 'send')).toHaveLength(2 * 5);
    expect([count('/M-2.1'), count('/M-2.2@'), count('/M-2.3@'), count('/M-12.2@')]).toEqual([1, 60, 20, 10]);
  });

  it('gives nothing for standing and ad-hoc duties, nor for sections of a report', () => {
    expect(all.filter(({ duty }) => ['M-1.1', 'M-1.8', 'M-C.3'].includes(duty ?? ''))).toEqual([]);
  });

  it('gives no report of a unit that owes none', () => {
    const units = samplePlan().units.map((unit) =>
      unit.id === 'hoi-nong-dan' ? { ...unit, reports: 'none' as const } : unit,
    );
    const reports = project(samplePlan({ units }), calendar).filter(({ kind }) => kind === 'report');
    expect(reports.filter(({ unit }) => unit === 'hoi-nong-dan')).toEqual([]);
    expect(reports).toHaveLength(3 * 2 * 5);
  });

  it('gives a report its window, opening and end', () => {
    expect(obligation('cong-an-tinh/2024-h1')).toMatchObject({
      unit: 'cong-an-tinh',
      kind: 'report',
      period: '2024-h1',
      duty: null,
      requested: false,
      windowStart: '2023-12-15T00:00:00+07:00',
      opensAt: '2024-05-29T08:00:00+07:00',
      dueDate: '2024-06-19',
      dueAt: '2024-06-19T23:59:59+07:00',
      dueReason: null,
    });
    expect(obligation('hoi-nong-dan/2024-h1').requested).toBe(true);
    expect(obligation('hoi-nong-dan/M-11.1@2024').requested).toBe(true);
  });

  it('gives the coordinator its sending, open with the window', () => {
    expect(obligation(`${DOLISA}/send@2023-h1`)).toMatchObject({
      unit: DOLISA,
      kind: 'send',
      period: '2023-h1',
      windowStart: '2022-12-15T00:00:00+07:00',
      opensAt: '2022-12-15T00:00:00+07:00',
      dueDate: '2023-06-23',
      dueReason: '25/6/2023 là Chủ nhật, chuyển về thứ Sáu 23/6 — theo chế độ báo cáo',
    });
  });

  it('chooses by due date, both ends included', () => {
    const between = (from: string, to: string) =>
      project(samplePlan(), calendar, from, to).map(({ id }) => id);
    expect(between('2024-06-19', '2024-06-19')).toEqual([
      'cong-an-tinh/2024-h1',
      'hoi-nong-dan/2024-h1',
      'huyen-chau-thanh/2024-h1',
      `${DOLISA}/2024-h1`,
    ]);
    expect(between('2024-06-20', '2024-06-24')).toEqual([]);
    expect(between('2024-06-25', '2024-06-25')).toEqual([`${DOLISA}/send@2024-h1`]);
    expect(project(samplePlan(), calendar, '2021-01-01', '2026-12-31')).toEqual(all);
  });

  it('orders by due date', () => {
    expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).sort());
  });
});

describe('due dates of tasks', () => {
  it('move a named day to the next working day, with the Civil Code’s words', () => {
    expect(obligation(`${DOLISA}/M-1.2@2024`)).toMatchObject({
      dueDate: '2024-12-16',
      dueReason: '14/12/2024 là thứ Bảy, chuyển sang thứ Hai 16/12 — Điều 148.5 BLDS',
      windowStart: '2024-01-01T00:00:00+07:00',
    });
    expect(obligation(`${DOLISA}/M-1.2@2023`)).toMatchObject({ dueDate: '2023-12-14', dueReason: null });
  });

  it('say which kind of day off it is', () => {
    const reason = (date: string) =>
      project(planWithDuty({ date, shift: 'next' }), calendar).find(({ kind }) => kind === 'task')?.dueReason;
    expect(reason('2026-04-30')).toBe(
      '30/4/2026 là ngày nghỉ lễ, chuyển sang thứ Hai 04/5 — Điều 148.5 BLDS',
    );
    expect(reason('2023-09-04')).toBe('04/9/2023 là ngày nghỉ bù, chuyển sang thứ Ba 05/9 — Điều 148.5 BLDS');
    expect(reason('2024-04-29')).toBe(
      '29/4/2024 là ngày nghỉ hoán đổi, chuyển sang thứ Năm 02/5 — Điều 148.5 BLDS',
    );
    expect(reason('2018-12-31')).toBe(
      '31/12/2018 là ngày nghỉ hoán đổi, chuyển sang thứ Tư 02/01/2019 — Điều 148.5 BLDS',
    );
    expect(reason('2024-05-04')).toBeNull();
  });

  it('bring the end of a period forward', () => {
    expect(obligation('cong-an-tinh/M-2.2@2024-m03')).toMatchObject({
      dueDate: '2024-03-29',
      dueReason: '31/3/2024 là Chủ nhật, chuyển về thứ Sáu 29/3 — theo chế độ báo cáo',
      windowStart: '2024-03-01T00:00:00+07:00',
    });
    expect(obligation('cong-an-tinh/M-2.2@2024-m02').dueDate).toBe('2024-02-29');
    expect(obligation('cong-an-tinh/M-2.3@2024-q2')).toMatchObject({
      dueDate: '2024-06-28',
      windowStart: '2024-04-01T00:00:00+07:00',
    });
    expect(obligation('huyen-chau-thanh/M-12.2@2024-h2').windowStart).toBe('2024-07-01T00:00:00+07:00');
  });

  it('stay where the plan says so', () => {
    const [task] = project(
      planWithDuty({ date: '2024-12-14', shift: 'none' }),
      calendar,
      '2024-12-14',
      '2024-12-14',
    );
    expect(task).toMatchObject({ id: 'cong-an-tinh/M-2.1', dueDate: '2024-12-14', dueReason: null });
    expect(task?.rungs.find(({ rung }) => rung === 'due')?.at).toBe('2024-12-13T08:00:00+07:00');
  });

  it('open a dated task with the plan where its first rung would come before', () => {
    const tasks = project(planWithDuty({ date: '2022-04-05', shift: 'next' }), calendar);
    expect(obligation('cong-an-tinh/M-2.1', tasks)).toMatchObject({
      windowStart: '2022-03-25T00:00:00+07:00',
      opensAt: '2022-03-25T00:00:00+07:00',
    });
    expect(obligation('cong-an-tinh/M-2.1', tasks).rungs[0]?.rung).toBe('due-5');
    expect(obligation('cong-an-tinh/M-2.2@2024-m03').opensAt).toBe('2024-03-01T00:00:00+07:00');
  });

  it('end a year with 31 December where the rule says so', () => {
    const plan = planWithDuty({ periodEnd: true, shift: 'previous' }, 'year');
    expect(obligation('cong-an-tinh/M-2.1@2022', project(plan, calendar)).dueDate).toBe('2022-12-30');
  });

  it('fall on a day of their own in each month, or in the last month of each quarter', () => {
    const dates = (day: number, cadence: 'month' | 'quarter') =>
      project(planWithDuty({ day, shift: 'none' }, cadence), calendar, '2024-01-01', '2024-06-30')
        .filter(({ duty }) => duty === 'M-2.1')
        .map(({ dueDate }) => dueDate.slice(5));
    expect(dates(25, 'month')).toEqual(['01-25', '02-25', '03-25', '04-25', '05-25', '06-25']);
    expect(dates(31, 'month')).toEqual(['01-31', '02-29', '03-31', '04-30', '05-31', '06-30']);
    expect(dates(20, 'quarter')).toEqual(['03-20', '06-20']);
  });

  it('on a day of the month move as a date that the plan names', () => {
    const plan = planWithDuty({ day: 25, shift: 'next' }, 'month');
    const task = obligation('cong-an-tinh/M-2.1@2024-m02', project(plan, calendar));
    expect(task.dueDate).toBe('2024-02-26');
    expect(task.dueReason).not.toBeNull();
  });

  it('refuse a rule that does not suit the cadence', () => {
    const plan = planWithDuty({ monthDay: '12-14', shift: 'next' }, 'month');
    expect(() => project(plan, calendar)).toThrow(/M-2\.1/);
  });
});

describe('a report’s due date brought forward', () => {
  it('says why, when the sending moved because of a day off', () => {
    const reporting = { ...samplePlan().reporting, unitDaysAfterCutoff: 6 };
    const early = project(samplePlan({ reporting }), calendar);
    // 25/6/2023 is a Sunday: four working days before Friday the 23rd, not before the Sunday.
    expect(obligation('cong-an-tinh/2023-h1', early)).toMatchObject({
      dueDate: '2023-06-19',
      dueReason:
        'Theo hạn gửi báo cáo tổng hợp 23/6/2023 (25/6/2023 là Chủ nhật, chuyển về thứ Sáu 23/6 — theo chế độ báo cáo)',
    });
    expect(obligation('cong-an-tinh/2024-h1', early)).toMatchObject({
      dueDate: '2024-06-19',
      dueReason: null,
    });
  });

  it('says so when it is set by hand', () => {
    const reporting = { ...samplePlan().reporting, overrides: { '2024': { unitDue: '2024-12-20' } } };
    const set = obligation('cong-an-tinh/2024', project(samplePlan({ reporting }), calendar));
    expect(set).toMatchObject({ dueDate: '2024-12-20', dueReason: expect.stringContaining('ấn định riêng') });
  });
});

describe('what a workflow asks later', () => {
  it('lists the years that are only forecast', () => {
    expect(listForecastYears(samplePlan(), calendar)).toEqual([]);
    expect(listForecastYears(samplePlan({ years: { from: 2025, to: 2028 } }), calendar)).toEqual([
      2027, 2028,
    ]);
  });

  it('gives two working days to correct, with a reminder on the last morning', () => {
    expect(computeCorrectBy(samplePlan(), calendar, '2024-06-20T10:15:00+07:00')).toEqual({
      correctBy: '2024-06-24T23:59:59+07:00',
      remindAt: '2024-06-24T08:00:00+07:00',
      overdueAt: '2024-06-25T08:00:00+07:00',
    });
    // 17:30 UTC is already the 21st in Vietnam.
    expect(computeCorrectBy(samplePlan(), calendar, '2024-06-20T17:30:00Z').correctBy).toBe(
      '2024-06-25T23:59:59+07:00',
    );
  });

  it('projects again each 1 December before a year of the plan', () => {
    const next = (after: string) => nextProjectionAt(samplePlan(), after);
    expect(next('2022-04-01T08:00:00+07:00')).toBe('2022-12-01T00:05:00+07:00');
    expect(next('2022-12-01T00:04:59+07:00')).toBe('2022-12-01T00:05:00+07:00');
    expect(next('2022-12-01T00:05:00+07:00')).toBe('2023-12-01T00:05:00+07:00');
    expect(next('2024-11-30T00:00:00+07:00')).toBe('2024-12-01T00:05:00+07:00');
    expect(next('2024-12-01T00:05:00+07:00')).toBeNull();
    expect(next('2030-01-01T00:00:00+07:00')).toBeNull();
  });
});
