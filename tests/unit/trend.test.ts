import { describe, expect, it } from '@jest/globals';
import { milestoneDay, trendOf } from '../../domain/figures/trend.ts';

const TARGET = { operator: '>=', value: 70, unit: '%', by: '2025' } as const;
const reached = (...values: [on: string, value: number][]) =>
  values.map(([on, value]) => ({ period: on.slice(0, 4), on, value }));

describe('the trend of a target', () => {
  it('carries the pace from the first to the newest report on to the milestone', () => {
    // 730 days for 20 points; 731 are left.
    const trend = trendOf(TARGET, reached(['2023-12-31', 40], ['2021-12-31', 20], ['2022-12-31', 25]));
    expect(trend).toMatchObject({ projected: 60.03, isAtRisk: true, milestone: '2025-12-31' });
    expect([trend?.from.on, trend?.to.on]).toEqual(['2021-12-31', '2023-12-31']);
  });

  it('is no risk where the pace gets there, nor beyond a whole of 100 %', () => {
    expect(trendOf(TARGET, reached(['2021-12-31', 20], ['2023-12-31', 60]))).toMatchObject({
      projected: 100,
      isAtRisk: false,
    });
  });

  it('sees what was reached and is lost again', () => {
    expect(trendOf(TARGET, reached(['2022-12-31', 90], ['2023-12-31', 75]))).toMatchObject({
      projected: 44.96,
      isAtRisk: true,
    });
  });

  it('reads “at most” the other way round, and amounts without a ceiling', () => {
    const most = { operator: '<=', value: 10, unit: 'vụ', by: '2025-06-30' } as const;
    expect(trendOf(most, reached(['2022-12-31', 30], ['2023-12-31', 20]))?.isAtRisk).toBe(false);
    expect(trendOf(most, reached(['2022-12-31', 4], ['2023-12-31', 8]))?.isAtRisk).toBe(true);
    const count = { operator: 'count', value: 150, unit: 'mô hình', by: '2025' } as const;
    expect(trendOf(count, reached(['2022-12-31', 40], ['2023-12-31', 100]))).toMatchObject({
      isAtRisk: false,
      projected: 220.16,
    });
  });

  it.each([
    ['no milestone', { ...TARGET, by: null }, reached(['2022-12-31', 1], ['2023-12-31', 2])],
    ['a milestone that has passed', { ...TARGET, by: '2023' }, reached(['2022-12-31', 1], ['2023-12-31', 2])],
    ['one report', TARGET, reached(['2023-12-31', 2])],
    ['one day', TARGET, reached(['2023-12-31', 2], ['2023-12-31', 3])],
    ['no report', TARGET, []],
    ['an exact amount', { ...TARGET, operator: '=' as const }, reached(['2022-12-31', 1], ['2023-12-31', 2])],
  ])('says nothing of %s', (_what, target, points) => {
    expect(trendOf(target, points)).toBeNull();
  });

  it('ends with the year that a milestone names', () => {
    expect([milestoneDay('2025'), milestoneDay('2025-06-30')]).toEqual(['2025-12-31', '2025-06-30']);
  });
});
