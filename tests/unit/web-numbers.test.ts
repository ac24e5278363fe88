import { describe, expect, it } from '@jest/globals';
import { readDate } from '../../client/web/frame/typed-date.ts';
import { printNumber, readNumber } from '../../client/web/report/numbers.ts';

describe('numbers as they are typed', () => {
  it.each([
    ['40', 40],
    [' 1.234 ', 1234],
    ['1 234 567', 1234567],
    ['1.234,5', 1234.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0', 0],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['0.125.000', null],
    ['0 125', null],
    ['-1', null],
    ['mười', null],
    ['1.23.456', null],
    ['', null],
    ['1e3', null],
  ])('reads %j as %j', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  it.each([0, 7, 1234, 1234567, 12.5, 0.125, 1234.567891])('reads back %d as it was printed', (value) => {
    expect(readNumber(printNumber(value))).toBe(value);
  });
});

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
