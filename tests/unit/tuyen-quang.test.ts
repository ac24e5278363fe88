import { describe, expect, it } from '@jest/globals';
import { project } from '../../domain/schedule.ts';
import { buildPreview } from '../../client/launch/preview.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { codes, faultsOfDirectory, openPlan } from '../support/plan-files.ts';

const file = openPlan('tuyen-quang-2016-2020');
const { plan, duty, codesWhere, unitsThat, unitsUnder } = file;
const calendar = createWorkCalendar();
const DOLISA = 'so-lao-dong-thuong-binh-va-xa-hoi';
const DISTRICTS = [
  'ubnd-thanh-pho-tuyen-quang',
  'ubnd-huyen-son-duong',
  'ubnd-huyen-yen-son',
  'ubnd-huyen-ham-yen',
  'ubnd-huyen-chiem-hoa',
  'ubnd-huyen-na-hang',
  'ubnd-huyen-lam-binh',
];

describe('the Tuyên Quang plan against the inventory', () => {
  it('says what its source has lost, and makes nothing up', () => {
    expect(plan).toMatchObject({
      number: null,
      date: null,
      level: 'province',
      years: { from: 2016, to: 2020 },
      coordinator: DOLISA,
    });
    expect(plan.addressees.map(({ unit }) => unit)).toEqual([
      'ubnd-tinh-tuyen-quang',
      'bo-lao-dong-thuong-binh-va-xa-hoi',
    ]);
    expect(file.warnings.map(({ code }) => code).sort()).toEqual([
      'date-unknown',
      'no-leader',
      'number-unknown',
      'open-point',
      'open-point',
      'open-point',
    ]);
  });

  it('has fourteen headings and the closing sentence', () => {
    const numbered = Array.from({ length: 14 }, (_, i) => `V.${i + 1}`);
    expect(plan.headings.map(({ number }) => number)).toEqual([...numbered, 'V']);
  });

  it('has 19 named agencies and seven real districts under their headings', () => {
    expect(plan.units.filter((unit) => unit.class === null)).toHaveLength(19);
    expect(unitsUnder('V.12')).toEqual(DISTRICTS);
    expect(new Set(DISTRICTS.map((id) => plan.units.find((unit) => unit.id === id)?.class))).toEqual(
      new Set(['ubnd-cap-huyen']),
    );
    const perHeading = plan.headings.map(({ number }) => unitsUnder(number).length);
    expect(perHeading).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 7, 2, 6, 0]);
  });

  it('orders 18 units to report and requests the 8 of V.13 and V.14', () => {
    expect(unitsThat('ordered')).toHaveLength(18);
    expect(unitsThat('requested')).toEqual([...unitsUnder('V.13'), ...unitsUnder('V.14')]);
    expect(unitsThat('none')).toEqual([]);
  });

  it('has the 50 duties of the inventory', () => {
    const all = codes('TQ', {
      '1.': 2, '2.': 12, '3.': 6, '4.': 2, '5.': 3, '6.': 3, '7.': 1, '8.': 3,
      '9.': 2, '10.': 2, '11.': 2, '12.': 7, '13.': 2, '14.': 2, 'C.': 1,
    }); // prettier-ignore
    expect(all).toHaveLength(50);
    expect(plan.duties.map(({ code }) => code)).toEqual(all);
  });

  it('gives each duty its first role word', () => {
    expect(codesWhere(({ role }) => role === 'support')).toEqual([
      'TQ-2.2', 'TQ-2.3', 'TQ-3.4', 'TQ-5.3', 'TQ-6.2', 'TQ-8.2', 'TQ-9.2', 'TQ-12.6', 'TQ-12.7', 'TQ-13.2', 'TQ-14.1',
    ]); // prettier-ignore
    expect(codesWhere(({ role }) => role === 'direct')).toEqual([
      'TQ-1.2', 'TQ-2.8', 'TQ-3.1', 'TQ-3.2', 'TQ-3.3', 'TQ-4.1', 'TQ-5.1', 'TQ-6.1', 'TQ-6.3', 'TQ-10.1', 'TQ-13.1',
    ]); // prettier-ignore
    expect(codesWhere(({ role }) => role === 'lead')).toHaveLength(50 - 11 - 11);
  });

  it('dates what the source dates and leaves the rest standing', () => {
    const dated = codesWhere(({ due }) => due !== null);
    expect(dated.map((code) => [code, duty(code).cadence, duty(code).due])).toEqual([
      ['TQ-1.1', 'year', { monthDay: '03-31', shift: 'next' }],
      ['TQ-2.8', 'quarter', { periodEnd: true, shift: 'previous' }],
      ['TQ-8.1', 'year', { monthDay: '12-14', shift: 'next' }],
      ['TQ-12.1', 'year', { monthDay: '03-31', shift: 'next' }],
    ]);
    expect(codesWhere(({ reportSection }) => reportSection)).toEqual(['TQ-2.12', 'TQ-3.5', 'TQ-C.1']);
    expect(codesWhere(({ cadence }) => cadence === 'ad-hoc')).toEqual(['TQ-12.6']);
    expect(codesWhere(({ cadence }) => cadence === 'standing')).toHaveLength(50 - 4 - 3 - 1);
    expect(codesWhere(({ sensitive }) => sensitive)).toEqual(['TQ-3.6']);
  });

  it('binds the right units', () => {
    expect(duty('TQ-1.1').units).toHaveLength(11 + 6);
    expect(duty('TQ-1.1').units).not.toEqual(expect.arrayContaining([DISTRICTS[0]]));
    expect(duty('TQ-C.1').units).toHaveLength(18 + 6);
    for (const code of codes('TQ', { '12.': 7 })) expect(duty(code).units).toEqual(DISTRICTS);
    for (const code of codes('TQ', { '2.': 12 })) expect(duty(code).units).toEqual([DOLISA]);
    expect(duty('TQ-11.1').units).toHaveLength(2);
    expect(duty('TQ-14.2').units).toHaveLength(6);
  });

  it('has the nine targets, with two milestones of one goal', () => {
    const layer = (units: string[]) => (units.length > 1 ? 'districts' : units[0]);
    const rows = plan.targets.map((one) => [
      one.code, one.operator, one.value, one.unit, one.by ?? one.frequency, layer(one.reportedBy),
    ]); // prettier-ignore
    expect(rows).toEqual([
      ['TQ-T1', '>=', 100, '%', '2020', 'districts'],
      ['TQ-T2a', '>=', 50, '%', '2017', 'districts'],
      ['TQ-T2b', '>=', 100, '%', '2020', 'districts'],
      ['TQ-T3', '>=', 50, '%', '2020', 'districts'],
      ['TQ-T4', '>=', 100, '%', 'continuous', 'cong-an-tinh'],
      ['TQ-T5', '>=', 100, '%', '2020', DOLISA],
      ['TQ-T6', '>', 80, '%', 'year', 'districts'],
      ['TQ-T7', '>=', 100, '%', 'continuous', 'districts'],
      ['TQ-T8', '>=', 100, '%', 'continuous', 'cong-an-tinh'],
    ]);
  });

  it('asks who leads the survey that two units only support, once', () => {
    const { questions } = buildPreview(plan, calendar);
    const leaderless = questions.filter(({ code }) => code === 'no-leader');
    expect(leaderless).toHaveLength(1);
    expect(leaderless[0]?.message.vi).toMatch(/TQ-2\.3, TQ-3\.4/);
  });

  it('has a directory that can reach nobody', () => {
    expect(faultsOfDirectory(file)).toEqual([]);
  });
});

describe('what follows from the Tuyên Quang plan', () => {
  const all = project(plan, calendar);

  it('asks for the inspection plan of each quarter, on its last working day', () => {
    const quarters = all.filter((one) => one.duty === 'TQ-2.8');
    expect(quarters).toHaveLength(20);
    expect(quarters.filter(({ period }) => period?.startsWith('2017')).map(({ dueDate }) => dueDate)).toEqual(
      ['2017-03-31', '2017-06-30', '2017-09-29', '2017-12-29'],
    );
  });

  it('asks 26 units for ten reports each, and for the yearly plans', () => {
    expect(all.filter(({ kind }) => kind === 'report')).toHaveLength(26 * 10);
    expect(all.filter(({ kind }) => kind === 'send')).toHaveLength(10);
    expect(all.filter((one) => one.duty === 'TQ-1.1')).toHaveLength(17 * 5);
    expect(all.filter((one) => one.duty === 'TQ-12.1')).toHaveLength(7 * 5);
    // 31/3/2018 was a Saturday.
    expect(all.find(({ id }) => id === 'so-y-te/TQ-1.1@2018')?.dueDate).toBe('2018-04-02');
  });
});
