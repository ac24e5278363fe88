import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { buildSnapshot, sealSnapshot } from '../../activities/reports/index.ts';
import { aggregate } from '../../domain/aggregation/aggregate.ts';
import { targetRows } from '../../words/target-rows.ts';
import {
  sampleReportPeriod as period,
  sampleReportPlan,
  sampleSubmission,
  sampleSubmissions,
} from '../support/report-sample.ts';

const plan = sampleReportPlan();
const build = (more = {}) =>
  buildSnapshot({ plan, period, submissions: sampleSubmissions(), version: 1, ...more });

describe('the sealed snapshot', () => {
  it('is the same bytes for the same report, whatever the order of submissions and keys', () => {
    const once = sealSnapshot(build());
    const again = sealSnapshot(build({ submissions: sampleSubmissions().reverse() }));
    expect(again).toEqual(once);
    const reordered = Object.fromEntries(Object.entries(build()).reverse()) as ReturnType<typeof build>;
    expect(sealSnapshot(reordered).sha256).toBe(once.sha256);
    expect(sealSnapshot(JSON.parse(once.json) as ReturnType<typeof build>)).toEqual(once);
    expect(createHash('sha256').update(once.json).digest('hex')).toBe(once.sha256);
  });

  it('changes with the least change', () => {
    const other = sampleSubmissions();
    other[1]!.content.figures['M-T1'] = { numerator: 1500, denominator: 2000 };
    expect(sealSnapshot(build({ submissions: other })).sha256).not.toBe(sealSnapshot(build()).sha256);
  });

  it('names no requested unit that sent nothing, and every ordered one', () => {
    const { json } = sealSnapshot(build());
    expect(json).not.toContain('hoi-cuu-chien-binh');
    expect(json).not.toContain('Hội Cựu chiến binh tỉnh');
    expect(build().units.map((unit) => unit.id)).toEqual([
      'so-lao-dong-thuong-binh-va-xa-hoi',
      'cong-an-tinh',
      'hoi-nong-dan',
      'huyen-chau-thanh',
    ]);
    expect(build().aggregate.missing).toEqual(['cong-an-tinh']);
  });

  it('counts a suspended unit as exempt and names it as suspended, unless it reported all the same', () => {
    const before = build().aggregate;
    const { aggregate: result } = build({ suspended: ['cong-an-tinh', 'huyen-chau-thanh'] });
    expect(result.suspended).toEqual(['cong-an-tinh']);
    expect(result.exempt).toEqual(['cong-an-tinh']);
    expect(result.missing).toEqual([]);
    expect(result.completeness.expected).toBe(before.completeness.expected - 1);
    expect(result.onTime).toEqual(before.onTime);
    expect(before).not.toHaveProperty('suspended');
  });

  it('gathers what the units say, the coordinator first', () => {
    const submissions = sampleSubmissions();
    submissions[1]!.content.narrative['situation'] = '  Ổn\u0007 định\r\ntrên địa bàn. ';
    const { narrative, duties } = build({ submissions });
    expect(narrative.situation).toEqual([
      { unit: plan.coordinator, name: 'Sở Lao động - Thương binh và Xã hội', text: 'Tình hình ổn định.' },
      { unit: 'huyen-chau-thanh', name: 'UBND huyện Châu Thành', text: 'Ổn định\ntrên địa bàn.' },
    ]);
    expect(narrative.next).toEqual([]);
    expect(duties).toMatchObject([{ duty: 'M-1.1', dutyText: 'Nhiệm vụ M-1.1', text: 'Đã thực hiện.' }]);
  });

  it('leaves out the words of a report that is being corrected', () => {
    const submissions = sampleSubmissions().map((each) => ({ ...each, state: 'returned' as const }));
    const { narrative, aggregate: result } = build({ submissions });
    expect(narrative.situation).toEqual([]);
    expect(result.missing).toEqual(['cong-an-tinh']);
  });

  it('holds what was approved, however the record has moved on since', () => {
    const first = sampleSubmission('huyen-chau-thanh', 'zero', {
      state: 'replaced',
      receivedAt: '2024-06-17T01:00:00Z',
    });
    const counted = sampleSubmission(
      'huyen-chau-thanh',
      { numerator: 1, denominator: 2 },
      { version: 2, state: 'returned' },
    );
    const later = sampleSubmission('huyen-chau-thanh', { numerator: 2, denominator: 2 }, { version: 3 });
    const late = sampleSubmission('cong-an-tinh', 'zero');
    const { aggregate: result } = build({
      submissions: [later, late, counted, first],
      counting: ['huyen-chau-thanh-2'],
    });
    expect(result.figures[0]).toMatchObject({ numerator: 1, denominator: 2, trace: ['huyen-chau-thanh-2'] });
    expect(result.reporters).toMatchObject([
      {
        unit: 'huyen-chau-thanh',
        version: 2,
        firstReceivedAt: '2024-06-17T01:00:00Z',
        beingCorrected: false,
      },
    ]);
    expect(result.missing).toContain('cong-an-tinh');
  });

  it('sets the period beside the year before and all before it', () => {
    const figuresOf = (numerator: number) =>
      aggregate(plan, period, [sampleSubmission('huyen-chau-thanh', { numerator, denominator: 2000 })])
        .figures;
    const earlier = [
      { period: { id: '2023-h1', from: '2022-12-15', to: '2023-06-14' }, figures: figuresOf(400) },
      { period: { id: '2023', from: '2022-12-15', to: '2023-12-14' }, figures: figuresOf(900) },
      { period: { id: '2024', from: '2023-12-15', to: '2024-12-14' }, figures: figuresOf(2000) },
    ];
    const flows = sampleReportPlan({ targets: [{ ...plan.targets[0]!, overTime: 'sum' }] });
    expect(build({ plan: flows, earlier }).targets[0]).toMatchObject({
      cumulative: { numerator: 2399, denominator: 4000, periods: ['2023', '2024-h1'] },
      lastYear: { numerator: 400, value: 20 },
    });
    expect(build().targets[0]!.lastYear).toBeNull();
  });
});

describe('a final review of five years', () => {
  const review = { ...period, id: '2024-review', kind: 'review' as const, to: '2024-12-14' };
  const reported = (numerator: number) =>
    aggregate(plan, period, [sampleSubmission('huyen-chau-thanh', { numerator, denominator: 100 })]).figures;
  const yearOf = (year: number) => ({ id: `${year}`, from: `${year - 1}-12-15`, to: `${year}-12-14` });
  const earlier = [
    ...[2020, 2021, 2022, 2023, 2024].map((year, n) => ({
      period: yearOf(year),
      figures: reported(10 * (n + 1)),
    })),
    { period: { id: '2022-review', from: '2019-12-15', to: '2022-06-30' }, figures: reported(99) },
  ];
  const over = (overTime: 'sum' | 'last' | 'max', submissions = sampleSubmissions().slice(0, 0)) =>
    build({
      plan: sampleReportPlan({ targets: [{ ...plan.targets[0]!, overTime, by: '2024', value: 60 }] }),
      period: review,
      ...{ earlier, submissions },
    });

  it('takes the figures of all its years, the last one among them, and of no review before it', () => {
    expect(over('sum').targets[0]!.cumulative).toMatchObject({
      ...{ numerator: 150, denominator: 500, met: false },
      periods: ['2020', '2021', '2022', '2023', '2024'],
    });
    expect(over('last').targets[0]!.cumulative).toMatchObject({ numerator: 50, periods: ['2024'] });
    expect(over('max').targets[0]!.cumulative).toMatchObject({ numerator: 50, periods: ['2024'] });
  });

  it('is read by them where no unit reports anew: rate and judgement', () => {
    expect(targetRows(over('sum'))[0]).toMatchObject({
      ...{ now: '–', cumulative: '150/500', rate: '30,00', assessment: 'Chưa đạt' },
    });
  });

  it('takes what units report for it in their place, never added to the years', () => {
    const own = { period: review.id, obligation: `huyen-chau-thanh/${review.id}` };
    const anew = [sampleSubmission('huyen-chau-thanh', { numerator: 70, denominator: 100 }, own)];
    const { cumulative } = over('sum', anew).targets[0]!;
    expect(cumulative).toMatchObject({ numerator: 70, denominator: 100, periods: ['2024-review'] });
  });
});
