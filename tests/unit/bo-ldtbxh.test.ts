import { describe, expect, it } from '@jest/globals';
import { readSubmission } from '../../client/documents/read-submission.ts';
import { existsOn, REGISTRY } from '../../importer/registry/registry.ts';
import { PROVINCES } from '../../importer/registry/provinces.ts';
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

  it('has two headings, two named units and three groups with all their members of 2020', () => {
    expect(plan.headings.map(({ number }) => number)).toEqual(['III.1', 'III.2']);
    expect(unitsUnder('III.2')).toEqual([MINISTRY, DEPARTMENT]);
    const classes = new Set(plan.units.flatMap((unit) => unit.class ?? []));
    expect([...classes]).toEqual([
      'bo-nganh-co-quan-trung-uong',
      'to-chuc-doan-the-trung-uong',
      'ubnd-cap-tinh',
    ]);
    const members = (id: string) => plan.units.filter((unit) => unit.class === id);
    const provinces = PROVINCES.filter((one) => existsOn(one, plan.date));
    expect(members('ubnd-cap-tinh').map(({ name }) => name)).toEqual(
      provinces.map(({ area, name }) => `UBND ${area} ${name}`),
    );
    expect(provinces).toHaveLength(63);
    const central = new Map(
      REGISTRY.filter((body) => body.tier.includes('central') && existsOn(body, plan.date)).map((body) => [
        body.name,
        body.idAt?.central ?? body.id,
      ]),
    );
    const agencies = members('bo-nganh-co-quan-trung-uong');
    for (const { id, name } of [...agencies, ...members('to-chuc-doan-the-trung-uong')])
      expect([name, central.get(name)]).toEqual([name, id]);
    const ministries = [...central.keys()].filter(
      (name) => /^Bộ (?!Tư lệnh)[A-ZĐ]/u.test(name) && name !== plan.issuer.name,
    );
    expect(agencies.map(({ name }) => name)).toEqual(expect.arrayContaining(ministries));
    expect(ministries).toHaveLength(17);
    expect([agencies.length, unitsUnder('III.1').length]).toEqual([28, 97]);
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

  it('refuses any other number of nominees, and that none arose', () => {
    const text = (figure: string): string => `figures: { MO-T1: ${figure} }`;
    const read = (figure: string) => readSubmission(text(figure), 'report.yaml', plan, 'bo-y-te');
    expect(read('{ value: 1 }').figures).toEqual({ 'MO-T1': { value: 1 } });
    for (const other of ['{ value: 2 }', '{ value: 0 }', 'zero', '{ numerator: 1, denominator: 1 }']) {
      expect(() => read(other)).toThrow(
        expect.objectContaining({ details: [expect.objectContaining({ path: 'figures.MO-T1' })] }),
      );
    }
  });

  it('has a directory that can reach nobody', () => {
    expect(faultsOfDirectory(file)).toEqual([]);
  });
});
