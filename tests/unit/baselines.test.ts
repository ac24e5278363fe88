/** Figures of the year before that were entered because the system did not yet exist. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSnapshot } from '../../activities/reports/index.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { setBaseline } from '../../client/submit/baselines.ts';
import { combineBaselines, type BaselineFigure } from '../../domain/aggregation/baseline.ts';
import type { Records } from '../../records/database/database.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { savePlanVersion } from '../../records/plans/plans.ts';
import { listBaselines, saveBaseline } from '../../records/reports/baselines.ts';
import { targetNotes, targetRows } from '../../words/target-rows.ts';
import { openEmptyRecords } from '../support/records.ts';
import { sampleReportPeriod, sampleReportPlan, sampleSubmissions } from '../support/report-sample.ts';

const plan = sampleReportPlan();
const target = plan.targets.find(({ code }) => code === 'M-T1')!;
const figure = (
  unit: string | null,
  numerator: number,
  denominator: number,
  source = 'BC 40',
): BaselineFigure => ({
  ...{ target: 'M-T1', unit, numerator, denominator, source },
});
const input = { plan, period: sampleReportPeriod, submissions: sampleSubmissions(), version: 1 };

describe('figures entered unit by unit', () => {
  it('are put together as today’s are, never as an average of rates', () => {
    const both = [figure('huyen-chau-thanh', 10, 20), figure('cong-an-tinh', 30, 100, 'BC 41')];
    expect(combineBaselines(target, both)).toMatchObject({
      ...{ numerator: 40, denominator: 120, value: 33.33, source: 'BC 40; BC 41' },
    });
  });

  it('give way to one of the whole plan', () => {
    const all = [figure('huyen-chau-thanh', 10, 20), figure(null, 50, 100, 'BC 42')];
    expect(combineBaselines(target, all)).toMatchObject({ value: 50, source: 'BC 42' });
    expect(combineBaselines(target, [])).toBeNull();
  });
});

describe('the report', () => {
  it('has them beside today’s, with their source below', () => {
    const snapshot = buildSnapshot({ ...input, baselines: [figure(null, 900, 1500)] });
    expect(targetRows(snapshot)[0]?.lastYear).toBe('900/1.500 (60,00%)¹');
    expect(targetNotes(snapshot)).toContain('¹ Số liệu cùng kỳ: BC 40.');
  });

  it('takes a sealed figure before an entered one', () => {
    const before = buildSnapshot(input);
    const earlier = [
      { period: { id: '2023-h1', from: '2022-12-15', to: '2023-06-14' }, figures: before.aggregate.figures },
    ];
    const snapshot = buildSnapshot({ ...input, earlier, baselines: [figure(null, 900, 1500)] });
    expect(snapshot.targets[0]?.lastYear).toMatchObject({ numerator: 1499 });
    expect(snapshot.targets[0]?.lastYear).not.toHaveProperty('source');
  });

  it('without any is what it was', () => {
    expect(buildSnapshot({ ...input, baselines: [] })).toEqual(buildSnapshot(input));
  });
});

describe('the record', () => {
  let records: Records;
  beforeAll(async () => {
    records = await openEmptyRecords();
  });
  afterAll(() => records.close());

  it('keeps the newest of a target, period and unit', async () => {
    const row = { plan: 'p', period: '2023-h1', target: 'M-T1', unit: '', numerator: 1.5, denominator: 4 };
    const at = '2024-06-01T08:00:00+07:00';
    await saveBaseline(records.db, { ...row, source: 'BC 1', enteredAt: at });
    await saveBaseline(records.db, { ...row, numerator: 2, source: 'BC 2', enteredAt: at });
    await saveBaseline(records.db, { ...row, unit: 'u', denominator: null, source: 'BC 3', enteredAt: at });
    expect(await listBaselines(records.db, 'p', '2023-h1')).toEqual([
      { ...row, numerator: 2, source: 'BC 2', enteredAt: at },
      { ...row, unit: 'u', denominator: null, source: 'BC 3', enteredAt: at },
    ]);
    expect(await listBaselines(records.db, 'p', '2022')).toEqual([]);
  });
});

describe('entering one', () => {
  const UNIT = 'huyen-chau-thanh';
  const as = 'dau-moi@x.example';
  const AT = '2024-06-01T08:00:00+07:00';
  let records: Records;
  beforeAll(async () => {
    records = await openEmptyRecords();
    const whole = { ...target, whole: true as const, max: 50, reportedBy: [UNIT, 'cong-an-tinh'] };
    await savePlanVersion(records.db, { ...plan, targets: [whole] }, 'text', AT);
    const role = { name: null, unit: plan.coordinator, plan: plan.id, roles: ['coordinator' as const] };
    await importOfficials(records.db, [{ ...role, email: as, language: 'vi' }]);
  });
  afterAll(() => records.close());

  const enter = (numerator: number, denominator: number, unit?: string) =>
    setBaseline({ records, now: () => AT } as unknown as EngineContext, {
      ...{ plan: plan.id, period: '2023-h1', target: target.code, numerator, denominator, as },
      ...{ source: 'BC 40', ...(unit === undefined ? {} : { unit }) },
    });

  it('takes what the target takes of a unit, and of the whole plan what all its units can count', async () => {
    expect(await enter(40, 50, UNIT)).toMatchObject({ unit: UNIT, numerator: 40, denominator: 50 });
    expect(await enter(80, 100)).toMatchObject({ unit: null, numerator: 80, denominator: 100 });
  });

  it.each([
    ['half a thing', 1.5, 20, 'numerator'],
    ['more than its whole', 21, 20, 'numerator'],
    ['more than all units can count', 20, 101, 'denominator'],
  ])('refuses %s', async (_what, numerator, denominator, path) => {
    await expect(enter(numerator, denominator)).rejects.toMatchObject({
      code: 'invalid',
      details: [expect.objectContaining({ path })],
    });
  });

  it('refuses more than one unit can count', async () => {
    await expect(enter(20, 51, UNIT)).rejects.toMatchObject({ code: 'invalid' });
  });
});
