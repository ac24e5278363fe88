import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readOfficials } from '../../client/documents/read-officials.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import type { Role } from '../../domain/obligation.ts';

const FILE = 'plans/hau-giang-2021-2025.yaml';
const OFFICIALS = 'plans/hau-giang-2021-2025.officials.yaml';
const { plan, warnings } = requirePlan(readFileSync(FILE, 'utf8'), FILE);
const officials = readOfficials(readFileSync(OFFICIALS, 'utf8'), OFFICIALS);

const DOLISA = 'so-lao-dong-thuong-binh-va-xa-hoi';
const districts = plan.units.filter((unit) => unit.class === 'ubnd-cap-huyen').map((unit) => unit.id);
const ordered = plan.units.filter((unit) => unit.reports === 'ordered').map((unit) => unit.id);

function codes(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `HG-${prefix}${i + 1}`);
}
function duty(code: string) {
  return plan.duties.find((one) => one.code === code)!;
}
function codesWhere(test: (one: (typeof plan.duties)[number]) => boolean): string[] {
  return plan.duties
    .filter(test)
    .map((one) => one.code)
    .sort();
}

describe('the Hậu Giang plan against the inventory', () => {
  it('passes the check without a warning', () => {
    expect(warnings).toEqual([]);
  });

  it('has its number, date, level and years', () => {
    expect(plan).toMatchObject({
      id: 'hau-giang-2021-2025',
      number: '52/KH-UBND',
      date: '2022-03-25',
      level: 'province',
      years: { from: 2021, to: 2025 },
      coordinator: DOLISA,
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    expect(plan.addressees).toEqual([
      { unit: 'ubnd-tinh-hau-giang', name: 'UBND tỉnh Hậu Giang', due: {} },
      { unit: 'bo-lao-dong-thuong-binh-va-xa-hoi', name: 'Bộ Lao động - Thương binh và Xã hội', due: {} },
    ]);
    expect(plan.reporting).toMatchObject({
      kinds: ['half-year', 'year'],
      sendDay: 25,
      escalateToAddressee: false,
    });
  });

  it('has twelve assignment headings and the general section', () => {
    const assignment = Array.from({ length: 12 }, (_, i) => `V.${i + 1}`);
    expect(plan.headings.map((heading) => heading.number)).toEqual([...assignment, 'VI.1', 'VI.2']);
  });

  it('has 18 named agencies under their headings and eight real districts', () => {
    const perHeading = new Map<string, string[]>();
    for (const unit of plan.units) {
      perHeading.set(unit.heading, [...(perHeading.get(unit.heading) ?? []), unit.id]);
    }
    expect(Object.fromEntries([...perHeading].filter(([, units]) => units.length > 1))).toEqual({
      'V.9': ['dai-phat-thanh-va-truyen-hinh-tinh', 'bao-hau-giang'],
      'V.10': ['vien-kiem-sat-nhan-dan-tinh', 'toa-an-nhan-dan-tinh'],
      'V.11': [
        'uy-ban-mat-tran-to-quoc-viet-nam-tinh',
        'hoi-lien-hiep-phu-nu-tinh',
        'doan-thanh-nien-cong-san-ho-chi-minh-tinh',
        'hoi-nong-dan-tinh',
        'hoi-cuu-chien-binh-tinh',
        'lien-doan-lao-dong-tinh',
      ],
      'V.12': [
        'ubnd-thanh-pho-vi-thanh',
        'ubnd-thanh-pho-nga-bay',
        'ubnd-thi-xa-long-my',
        'ubnd-huyen-chau-thanh',
        'ubnd-huyen-chau-thanh-a',
        'ubnd-huyen-phung-hiep',
        'ubnd-huyen-vi-thuy',
        'ubnd-huyen-long-my',
      ],
    });
    expect([...perHeading].filter(([, units]) => units.length === 1).flatMap(([, units]) => units)).toEqual([
      DOLISA,
      'cong-an-tinh',
      'so-van-hoa-the-thao-va-du-lich',
      'so-thong-tin-va-truyen-thong',
      'so-y-te',
      'so-tu-phap',
      'so-tai-chinh',
      'so-giao-duc-va-dao-tao',
    ]);
    expect(plan.units.filter((unit) => unit.class === null)).toHaveLength(18);
    expect(districts).toHaveLength(8);
  });

  it('orders 18 units to report and requests 8, those of V.10 and V.11', () => {
    expect(ordered).toHaveLength(18);
    const requested = plan.units.filter((unit) => unit.reports === 'requested');
    expect(requested).toHaveLength(8);
    expect(new Set(requested.map((unit) => unit.heading))).toEqual(new Set(['V.10', 'V.11']));
  });

  it('has the 45 duties of the inventory, by heading', () => {
    const byPrefix: [string, number][] = [
      ['1.', 12], ['2.', 8], ['3.', 4], ['4.', 3], ['5.', 2], ['6.', 2], ['7.', 1],
      ['8.', 2], ['9.', 1], ['10.', 1], ['11.', 2], ['12.', 4], ['C.', 3],
    ]; // prettier-ignore
    const expected = byPrefix.flatMap(([prefix, count]) => codes(prefix, count));
    expect(expected).toHaveLength(45);
    expect(plan.duties.map((one) => one.code).sort()).toEqual(expected.sort());
    expect(duty('HG-1.9').heading).toBe('VI.1');
    expect(['HG-1.10', 'HG-1.11', 'HG-1.12'].map((code) => duty(code).heading)).toEqual([
      'VI.2',
      'VI.2',
      'VI.2',
    ]);
  });

  it('binds the right units', () => {
    expect(codes('1.', 12).map((code) => duty(code).units)).toEqual(Array(12).fill([DOLISA]));
    expect(codes('12.', 4).map((code) => duty(code).units)).toEqual(Array(4).fill(districts));
    expect(codes('C.', 3).map((code) => duty(code).units)).toEqual(Array(3).fill(ordered));
    expect(duty('HG-9.1').units).toHaveLength(2);
    expect(duty('HG-10.1').units).toHaveLength(2);
    expect(duty('HG-11.1').units).toHaveLength(6);
    expect(duty('HG-11.2').units).toHaveLength(6);
    const own = { 'HG-2.': 'cong-an-tinh', 'HG-5.': 'so-y-te', 'HG-7.': 'so-tai-chinh' };
    for (const [prefix, unit] of Object.entries(own)) {
      for (const one of plan.duties.filter(({ code }) => code.startsWith(prefix)))
        expect(one.units).toEqual([unit]);
    }
  });

  it('gives each duty its first role word', () => {
    expect(codesWhere((one) => one.role === 'support')).toEqual(
      ['HG-1.3', 'HG-1.5', 'HG-1.6', 'HG-1.7', 'HG-3.4', 'HG-5.1', 'HG-5.2', 'HG-6.1', 'HG-6.2', 'HG-7.1', 'HG-9.1', 'HG-11.1'].sort(),
    ); // prettier-ignore
    expect(codesWhere((one) => one.role === 'direct')).toEqual(
      ['HG-2.1', 'HG-2.2', 'HG-2.3', 'HG-2.6', 'HG-3.3', 'HG-8.1', 'HG-10.1'].sort(),
    );
    expect(codesWhere((one) => one.role === 'lead')).toHaveLength(45 - 12 - 7);
  });

  it('dates what is dated and leaves the rest standing', () => {
    const rules = codesWhere((one) => one.due !== null).map((code) => [
      code,
      duty(code).cadence,
      duty(code).due,
    ]);
    expect(rules).toEqual([
      ['HG-1.2', 'year', { monthDay: '12-14', shift: 'next' }],
      ['HG-12.1', 'year', { monthDay: '03-31', shift: 'next' }],
      ['HG-C.1', 'year', { monthDay: '03-31', shift: 'next' }],
    ]);
    expect(codesWhere((one) => one.reportSection)).toEqual(['HG-1.8', 'HG-2.7', 'HG-C.2']);
    expect(codesWhere((one) => one.cadence === 'ad-hoc')).toEqual(['HG-1.9', 'HG-4.2', 'HG-6.2', 'HG-C.3']);
    expect(codesWhere((one) => one.cadence === 'standing')).toHaveLength(45 - 3 - 3 - 4);
    expect(codesWhere((one) => one.sensitive)).toEqual(['HG-2.8']);
  });

  it('has the 14 targets with threshold, milestone or frequency, and one layer of reporters', () => {
    const layers: Record<string, string> = {};
    for (const target of plan.targets) {
      const isDistricts = JSON.stringify(target.reportedBy) === JSON.stringify(districts);
      layers[target.code] = isDistricts ? 'districts' : target.reportedBy.join();
    }
    const rows = plan.targets.map((one) => [
      one.code, one.operator, one.value, one.unit, one.by ?? one.frequency, one.overUnits, layers[one.code],
    ]); // prettier-ignore
    expect(rows).toEqual([
      ['HG-T1', '>=', 70, '%', '2025', 'ratio', 'districts'],
      ['HG-T2', '>=', 1, 'lần/quý', 'quarter', 'units-meeting', 'so-thong-tin-va-truyen-thong'],
      ['HG-T3', '>=', 70, '%', '2025', 'ratio', 'districts'],
      ['HG-T4', '>=', 70, '%', '2025', 'ratio', 'so-giao-duc-va-dao-tao'],
      ['HG-T5', '>=', 100, '%', '2025', 'ratio', 'districts'],
      ['HG-T6', '>=', 100, '%', '2025', 'ratio', 'districts'],
      ['HG-T7', '>=', 100, '%', 'continuous', 'ratio', 'cong-an-tinh'],
      ['HG-T8', '>=', 100, '%', 'year', 'ratio', 'cong-an-tinh'],
      ['HG-T9', '>=', 80, '%', 'year', 'ratio', 'districts'],
      ['HG-T10', '>=', 100, '%', '2025', 'ratio', 'districts'],
      ['HG-T11', '>=', 1, 'mô hình', '2025', 'units-meeting', 'districts'],
      ['HG-T12', '>=', 60, '%', '2025', 'ratio', 'districts'],
      ['HG-T13', '>=', 70, '%', '2025', 'ratio', DOLISA],
      ['HG-T14', '>=', 50, '%', '2025', 'ratio', 'districts'],
    ]);
    expect(plan.targets.every((one) => one.numerator && one.denominator)).toBe(true);
  });

  it('reads in both languages', () => {
    expect(plan.units.every((unit) => unit.nameEn)).toBe(true);
    expect(plan.duties.every((one) => one.textEn !== one.text)).toBe(true);
    expect(plan.targets.every((one) => one.statementEn !== one.statement)).toBe(true);
  });
});

describe('the demonstration directory', () => {
  function holders(unit: string, role: Role): string[] {
    return officials.filter((one) => one.unit === unit && one.roles.includes(role)).map((one) => one.email);
  }

  it('has a focal point and a head for each of the 26 units', () => {
    for (const unit of plan.units) {
      expect([unit.id, holders(unit.id, 'focal-point').length]).toEqual([unit.id, 1]);
      expect([unit.id, holders(unit.id, 'head').length]).toEqual([unit.id, 1]);
    }
  });

  it('has distinct people for the coordinating agency and an addressee wherever reports go', () => {
    const roles: Role[] = ['focal-point', 'head', 'coordinator', 'approver', 'leadership'];
    const people = roles.map((role) => holders(DOLISA, role));
    expect(people.map((one) => one.length)).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(people.flat()).size).toBe(5);
    for (const { unit } of plan.addressees) expect(holders(unit, 'addressee')).toHaveLength(1);
    expect(officials.filter((one) => one.roles.includes('administrator'))).toHaveLength(1);
  });

  it('can reach nobody: every address lies under .example, every name is plainly invented', () => {
    expect(officials.every((one) => one.email.endsWith('.example'))).toBe(true);
    expect(officials.every((one) => one.name === null || / Thử Nghiệm \d\d$/.test(one.name))).toBe(true);
    expect(officials.filter((one) => one.name === null)).toHaveLength(2);
    expect(officials.filter((one) => one.language === 'en')).toHaveLength(1);
    expect(new Set(officials.map((one) => one.email)).size).toBe(officials.length);
  });
});
