import { describe, expect, it } from '@jest/globals';
import { assessTarget } from '../../domain/figures/assess.ts';

const period = (id: string, to: string) => ({ id, to });
const JUNE = period('2024-h1', '2024-06-14');
const YEAR = period('2024', '2024-12-14');
const milestone = (by: string) => ({ by, frequency: null });
const rhythm = (frequency: 'continuous' | 'month' | 'quarter' | 'half-year' | 'year') => ({
  by: null,
  frequency,
});

describe('a target that has not reached its level', () => {
  it.each([
    ['a milestone of next year', milestone('2025'), JUNE, 'under-way'],
    ['a milestone of next year, at the end of this', milestone('2025'), YEAR, 'under-way'],
    ['a milestone of this year, in June', milestone('2024'), JUNE, 'under-way'],
    ['a milestone of this year, at its end', milestone('2024'), YEAR, 'not-met'],
    ['a milestone of last year', milestone('2023'), JUNE, 'not-met'],
    ['a day after the period', milestone('2024-06-30'), JUNE, 'under-way'],
    ['a day before its end', milestone('2024-06-01'), JUNE, 'not-met'],
    ['a day of the year the report is about', milestone('2024-12-31'), YEAR, 'not-met'],
    ['a yearly target in June', rhythm('year'), JUNE, 'under-way'],
    ['a yearly target in the third quarter', rhythm('year'), period('2024-q3', '2024-09-14'), 'under-way'],
    ['a yearly target at the end of the year', rhythm('year'), YEAR, 'not-met'],
    ['a yearly target in a review', rhythm('year'), period('2024-review', '2024-10-31'), 'not-met'],
    ['a half-yearly target in March', rhythm('half-year'), period('2024-m03', '2024-03-14'), 'under-way'],
    ['a half-yearly target in June', rhythm('half-year'), JUNE, 'not-met'],
    ['a quarterly target in the half-year', rhythm('quarter'), JUNE, 'not-met'],
    ['what is continuous', rhythm('continuous'), JUNE, 'not-met'],
  ])('%s', (_what, target, within, judged) => {
    expect(assessTarget(target, false, within)).toBe(judged);
    expect(assessTarget(target, true, within)).toBe('met');
    expect(assessTarget(target, null, within)).toBeNull();
  });
});
