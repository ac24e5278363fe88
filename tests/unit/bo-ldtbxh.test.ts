import { describe, expect, it } from '@jest/globals';
import { buildPreview } from '../../client/launch/preview.ts';
import { combine, contribute } from '../../domain/aggregation/over-units.ts';
import { listPeriods } from '../../domain/periods.ts';
import { project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { codes, faultsOfDirectory, openPlan } from '../support/plan-files.ts';

const file = openPlan('bo-ldtbxh-tong-ket-2020');
const { plan, duty, codesWhere, unitsThat, unitsUnder } = file;
const calendar = createWorkCalendar();
const MINISTRY = 'bo-lao-dong-thuong-binh-va-xa-hoi';
const DEPARTMENT = 'cuc-phong-chong-te-nan-xa-hoi';

describe('the ministry’s review plan against the inventory', () => {
  it('has its number, date and the outline in ten parts', () => {
    expect(plan).toMatchObject({
      number: '629/QĐ-LĐTBXH',
      date: '2020-06-05',
      level: 'ministry',
      coordinator: MINISTRY,
      addressees: [{ unit: 'thu-tuong-chinh-phu' }],
    });
    const parts = plan.reporting.contents?.review ?? [];
    expect(parts.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, i) => `1.${i + 1}`));
    expect(parts.every(({ title, titleEn }) => title !== titleEn)).toBe(true);
  });

  it('has two headings, two named units and three groups with sample members', () => {
    expect(plan.headings.map(({ number }) => number)).toEqual(['III.1', 'III.2']);
    expect(unitsUnder('III.2')).toEqual([MINISTRY, DEPARTMENT]);
    const classes = new Set(plan.units.flatMap((unit) => unit.class ?? []));
    expect([...classes]).toEqual([
      'bo-nganh-co-quan-trung-uong',
      'to-chuc-doan-the-trung-uong',
      'ubnd-cap-tinh',
    ]);
    expect(unitsUnder('III.1')).toHaveLength(12);
  });

  it('orders the ministry’s own part and requests the groups', () => {
    expect(unitsThat('ordered')).toEqual([MINISTRY]);
    expect(unitsThat('requested')).toEqual(unitsUnder('III.1'));
    expect(unitsThat('none')).toEqual([DEPARTMENT]);
  });

  it('has the ten duties, four of them dated by a quarter', () => {
    expect(plan.duties.map(({ code }) => code)).toEqual([
      ...codes('MO', { '1.': 4 }),
      'MO-2.0',
      ...codes('MO', { '2.': 5 }),
    ]);
    expect(codesWhere(({ due }) => due !== null).map((code) => [code, duty(code).due])).toEqual([
      ['MO-2.1', { date: '2020-06-30', shift: 'previous' }],
      ['MO-2.2', { date: '2020-09-30', shift: 'previous' }],
      ['MO-2.3', { date: '2020-09-30', shift: 'previous' }],
      ['MO-2.5', { date: '2020-12-31', shift: 'previous' }],
    ]);
    expect(codesWhere(({ cadence }) => cadence === 'standing')).toHaveLength(6);
    expect(codesWhere(({ role }) => role === 'direct')).toEqual(['MO-1.1']);
  });

  it('asks the department by the dates of the ministry it supports', () => {
    const { obligations } = buildPreview(plan, calendar);
    const meeting = obligations.filter((one) => one.duty === 'MO-2.1');
    expect(meeting.map(({ id, role, dueDate }) => [id, role, dueDate])).toEqual([
      [`${MINISTRY}/MO-2.1`, 'lead', '2020-06-30'],
      [`${DEPARTMENT}/MO-2.1`, 'support', '2020-06-30'],
    ]);
  });

  it('reviews 2016-2020 in one period, dated by hand', () => {
    expect(listPeriods(plan, calendar)).toEqual([
      expect.objectContaining({
        id: '2020-review',
        kind: 'review',
        from: '2016-01-01',
        cutoff: '2020-07-31',
        unitDue: '2020-08-14',
        sendDue: '2020-10-30',
      }),
    ]);
    expect(buildPreview(plan, calendar).periods[0]?.contents).toHaveLength(10);
    const reports = project(plan, calendar).filter(({ kind }) => kind === 'report');
    expect(reports.map(({ unit }) => unit).sort()).toEqual([...unitsUnder('III.1'), MINISTRY].sort());
  });

  it('wants exactly one nominee from each unit of the groups', () => {
    const [target] = plan.targets;
    expect(plan.targets).toHaveLength(1);
    expect(target).toMatchObject({ operator: '=', value: 1, by: '2020', reportedBy: unitsUnder('III.1') });
    const metBy = (nominees: number) => {
      const contribution = contribute(target!, 'bo-y-te', { value: nominees });
      return combine(target!, [contribution!]).met;
    };
    expect([0, 1, 2].map(metBy)).toEqual([false, true, false]);
  });

  it('has a directory that can reach nobody', () => {
    expect(faultsOfDirectory(file)).toEqual([]);
  });
});
