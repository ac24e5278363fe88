import { describe, expect, it } from '@jest/globals';
import { readDate } from '../../web/layout/typed-date.ts';

describe('dates as they are typed', () => {
  it.each([
    ['17/6/2024', '2024-06-17'],
    ['17-06-2024', '2024-06-17'],
    ['17.6.2024', '2024-06-17'],
    ['2024-06-17', '2024-06-17'],
    ['ngày 17/6/2024', '2024-06-17'],
    ['31/6/2024', null],
    ['6/17/2024', null],
    ['17/6/24', null],
    ['hôm nay', null],
  ])('reads %j as %j', (typed, date) => {
    expect(readDate(typed)).toBe(date);
  });
});
