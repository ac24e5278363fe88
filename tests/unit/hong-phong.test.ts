import { describe, expect, it } from '@jest/globals';
import { listPeriods } from '../../domain/periods.ts';
import { project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { codes, faultsOfDirectory, openPlan } from '../support/plan-files.ts';

const file = openPlan('hong-phong-2023');
const { plan, duty, codesWhere, unitsThat, unitsUnder } = file;
const calendar = createWorkCalendar();
const OFFICIAL = 'cong-chuc-van-hoa-xa-hoi';

describe('the Hồng Phong plan against the inventory', () => {
  it('is a commune’s, reports to the district, and has neither number nor day', () => {
    expect(plan).toMatchObject({
      number: null,
      date: null,
      level: 'commune',
      years: { from: 2023, to: 2023 },
      coordinator: OFFICIAL,
      addressees: [{ unit: 'ubnd-huyen-cao-loc' }],
      letterhead: { superior: null },
    });
    expect(file.warnings.map(({ code }) => code)).toEqual([
      'number-unknown',
      'date-unknown',
      ...Array<string>(4).fill('open-point'),
    ]);
  });

  it('has six headings and the closing sentence', () => {
    expect(plan.headings.map(({ number }) => number)).toEqual([
      'V.1',
      'V.2',
      'V.3',
      'V.4',
      'V.5',
      'V.6',
      'V',
    ]);
  });

  it('has six posts and agencies, and the unions of V.6 as a class', () => {
    expect(plan.units.filter((unit) => unit.class === null).map(({ id, heading }) => [heading, id])).toEqual([
      ['V.1', OFFICIAL],
      ['V.2', 'van-phong-hdnd-va-ubnd-xa'],
      ['V.3', 'cong-chuc-tai-chinh-ke-toan'],
      ['V.4', 'cong-chuc-tu-phap'],
      ['V.5', 'cong-an-xa'],
      ['V.6', 'uy-ban-mttq-xa'],
    ]);
    expect(unitsUnder('V.6')).toHaveLength(1 + 4);
  });

  it('orders only the culture and society official; the round inside the commune is a request', () => {
    expect(unitsThat('ordered')).toEqual([OFFICIAL]);
    expect(unitsThat('requested')).toHaveLength(5 + 4);
  });

  it('has the 22 duties of the inventory, none with a date of its own', () => {
    const all = codes('HP', { '1.': 8, '2.': 2, '3.': 2, '4.': 2, '5.': 3, '6.': 4, 'C.': 1 });
    expect(all).toHaveLength(22);
    expect(plan.duties.map(({ code }) => code)).toEqual(all);
    expect(codesWhere(({ due }) => due !== null)).toEqual([]);
    expect(codesWhere(({ reportSection }) => reportSection)).toEqual(['HP-1.2']);
    expect(codesWhere(({ cadence }) => cadence === 'ad-hoc')).toEqual(['HP-1.7', 'HP-6.3']);
    expect(codesWhere(({ role }) => role === 'support')).toEqual([
      'HP-1.3', 'HP-2.1', 'HP-4.2', 'HP-5.1', 'HP-5.3', 'HP-6.1',
    ]); // prettier-ignore
    expect(codesWhere(({ role }) => role === 'direct')).toEqual(['HP-5.2']);
    // The closing sentence commands the commune's own bodies, not the Front and the unions.
    expect(duty('HP-C.1').units).toEqual(plan.units.slice(0, 5).map(({ id }) => id));
    expect(duty('HP-6.1').units).toEqual(unitsUnder('V.6'));
  });

  it('has the ten targets, the media every month', () => {
    const rows = plan.targets.map((one) => [
      one.code, one.operator, one.value, one.unit, one.by ?? one.frequency, one.reportedBy.join(),
    ]); // prettier-ignore
    expect(rows).toEqual([
      ['HP-T1', '>=', 100, '%', '2023', OFFICIAL],
      ['HP-T2', '>=', 1, 'lần/tháng', 'month', OFFICIAL],
      ['HP-T3', '>=', 100, '%', '2023', OFFICIAL],
      ['HP-T4', '>=', 100, '%', '2023', OFFICIAL],
      ['HP-T5', '>=', 100, '%', '2023', 'cong-an-xa'],
      ['HP-T6', '>=', 100, '%', '2023', 'cong-an-xa'],
      ['HP-T7', '>=', 80, '%', '2023', 'cong-an-xa'],
      ['HP-T8', 'count', 1, 'mô hình', '2023', OFFICIAL],
      ['HP-T9', '>=', 100, '%', '2023', OFFICIAL],
      ['HP-T10', '>=', 100, '%', '2023', OFFICIAL],
    ]);
  });

  it('reports at six months and yearly, and asks nothing else by a date', () => {
    expect(listPeriods(plan, calendar).map(({ id, unitDue, sendDue }) => [id, unitDue, sendDue])).toEqual([
      ['2023-h1', '2023-06-19', '2023-06-23'],
      ['2023', '2023-12-19', '2023-12-25'],
    ]);
    const kinds = project(plan, calendar).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'report')).toHaveLength(10 * 2);
    expect(kinds.filter((kind) => kind === 'task')).toEqual([]);
  });

  it('has a directory that can reach nobody', () => {
    expect(faultsOfDirectory(file)).toEqual([]);
  });
});
