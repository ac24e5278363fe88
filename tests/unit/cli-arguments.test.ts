import { describe, expect, it } from '@jest/globals';
import { parseDate, parseDocument, parseEmail, parseInstant, parseKey } from '../../cli/arguments.ts';

describe('parseDate', () => {
  it('takes a date that exists', () => {
    expect(parseDate('2024-02-29')).toBe('2024-02-29');
  });
  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '14/6/2024',
    '2024-6-1',
    '20240601',
    '',
    '９',
  ])('refuses %s', (value) =>
    expect(() => parseDate(value)).toThrow(
      expect.objectContaining({
        words: { vi: expect.stringContaining('2024-06-14'), en: expect.stringContaining('YYYY-MM-DD') },
      }),
    ),
  );
});

describe('parseInstant', () => {
  it.each(['2024-06-10T07:00:00+07:00', '2024-06-10T00:00Z', '2024-06-10T07:00:00.123+07:00'])(
    'takes %s',
    (value) => expect(parseInstant(value)).toBe(value),
  );
  it.each(['2024-06-10', '2024-06-10T07:00:00', '2024-02-30T07:00:00+07:00', '2024-06-10T25:00:00Z', 'now'])(
    'refuses %s',
    (value) => expect(() => parseInstant(value)).toThrow(),
  );
});

describe('parseDocument', () => {
  it.each([
    ['12/BC-SYT, 2024-06-17', '12/BC-SYT', '2024-06-17'],
    ['12/BC-SYT,17/6/2024', '12/BC-SYT', '2024-06-17'],
    [' 12, 13/BC-SYT , 07/06/2024 ', '12, 13/BC-SYT', '2024-06-07'],
  ])('reads %s', (value, number, date) => expect(parseDocument(value)).toEqual({ number, date }));
  it.each(['12/BC-SYT', ', 2024-06-17', '12/BC-SYT, 31/2/2024', '12/BC-SYT, hôm qua'])(
    'refuses %s',
    (value) => expect(() => parseDocument(value)).toThrow(),
  );
});

describe('parseEmail and parseKey', () => {
  it('take what they should', () => {
    expect(parseEmail('nhap@so-y-te.example')).toBe('nhap@so-y-te.example');
    expect(parseKey('lần nộp 1')).toBe('lần nộp 1');
  });
  it.each(['nobody', 'a b@c', `${'a'.repeat(300)}@x.example`])('refuse the address %s', (value) =>
    expect(() => parseEmail(value)).toThrow(),
  );
  it.each(['', '  ', 'a\u0000b', 'k'.repeat(201)])('refuse the key %j', (value) =>
    expect(() => parseKey(value)).toThrow(),
  );
});
