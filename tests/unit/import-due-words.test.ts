import { describe, expect, it } from '@jest/globals';
import type { Cadence } from '../../domain/plan.ts';
import { readDue, readDueAnswer } from '../../importer/plan/due-words.ts';

describe('the words of a deadline', () => {
  it.each<[string, Cadence, object | null]>([
    ['trước ngày 30/6/2026', 'once', { date: '2026-06-30' }],
    ['xong trước ngày 5 tháng 9 năm 2026', 'once', { date: '2026-09-05' }],
    ['Quý II/2020', 'once', { by: '2020-q2' }],
    ['trong quý IV năm 2026', 'once', { by: '2026-q4' }],
    ['Quý 3/2026', 'once', { by: '2026-q3' }],
    ['tháng 5/2026', 'once', { by: '2026-m05' }],
    ['6 tháng đầu năm 2026', 'once', { by: '2026-h1' }],
    ['trong năm 2026', 'once', { by: '2026' }],
    ['ngày 31/02/2026', 'once', null],
    ['sớm nhất có thể', 'once', null],
    ['trước ngày 30/9', 'year', { monthDay: '09-30' }],
    ['trước ngày 15 tháng 12 hằng năm', 'year', { monthDay: '12-15' }],
    ['ngày 29/2', 'year', null],
    ['trước ngày 15 của tháng cuối quý', 'quarter', { day: 15 }],
    ['chậm nhất là ngày 25 hằng tháng', 'month', { day: 25 }],
    ['Hằng tháng, trước ngày 05, tổng hợp số liệu', 'month', { day: 5 }],
    ['trước ngày 05 tháng sau', 'month', null],
    ['trước ngày 30/6', 'month', null],
    ['trước ngày 32 hằng tháng', 'month', null],
  ])('“%s” (%s)', (words, cadence, due) => {
    expect(readDue(words, cadence)).toEqual(due);
  });

  it('is read as people answer it', () => {
    expect(readDueAnswer('2026-06-30')).toEqual({ date: '2026-06-30' });
    expect(readDueAnswer(' 30/6/2026 ')).toEqual({ date: '2026-06-30' });
    expect(readDueAnswer('2026-q2')).toEqual({ by: '2026-q2' });
    expect(readDueAnswer('2026-02-31')).toBeNull();
    expect(readDueAnswer('thường xuyên')).toBeNull();
  });
});
