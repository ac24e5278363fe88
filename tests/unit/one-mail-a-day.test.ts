import { expect, it } from '@jest/globals';
import { morningAfter } from '../../domain/one-mail-a-day.ts';

it.each([
  ['a reminder of the morning', '2024-06-12T08:00:00+07:00', null],
  ['what comes before it', '2024-06-12T06:30:00+07:00', '2024-06-12T08:00:00+07:00'],
  ['what comes after it', '2024-06-12T08:00:01+07:00', '2024-06-13T08:00:00+07:00'],
  ['what comes late at night', '2024-06-30T23:59:59+07:00', '2024-07-01T08:00:00+07:00'],
  ['an instant of another zone', '2024-06-12T01:00:00Z', null],
])('%s', (_name, at, until) => {
  expect(morningAfter(at, 'Asia/Ho_Chi_Minh')).toBe(until);
});
