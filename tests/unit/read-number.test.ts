import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeNumber } from '../../domain/figures/print-number.ts';
import { readNumber } from '../../domain/figures/read-number.ts';

/** The value, or the two sentences that ask or refuse. */
function read(written: string, inFile = false): unknown {
  const reading = readNumber(written, inFile);
  if ('value' in reading) return reading.value;
  return `${reading.problem.message.vi} ${reading.problem.remedy.vi}`;
}

describe('numbers as people write them', () => {
  it.each([
    ['40', 40],
    ['0', 0],
    ['007', 7],
    [' 1.250 ', 1250],
    ['1.250.000', 1_250_000],
    ['1 250', 1250],
    ['1\u00a0234\u202f567', 1_234_567],
    ['1250,5', 1250.5],
    ['1.250,5', 1250.5],
    ['1.250,500', 1250.5],
    ['1250.5', 1250.5],
    ['1,25', 1.25],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['0,250', 0.25],
    ['1,1250', 1.125],
    ['１２５０', 1250],
    ['１．２５０', 1250],
    ['1\u200b250', 1250],
    ['999999999999999', 999_999_999_999_999],
  ])('reads %j as %j', (written, value) => {
    expect(read(written)).toBe(value);
  });

  it.each([
    ['1,250', '1250 hay 1,25? Viết 1250 hoặc 1,25.'],
    ['1,125', '1125 hay 1,125? Viết 1125 hoặc 1,1250.'],
    ['2,000', '2000 hay 2,0? Viết 2000 hoặc 2.'],
    ['123,456', '123456 hay 123,456? Viết 123456 hoặc 123,4560.'],
  ])('asks which of two is meant by %j', (written, question) => {
    expect(read(written)).toBe(question);
  });

  it('asks for quotes where a comma would end an entry of a file', () => {
    expect(read('1,250', true)).toBe('1250 hay 1,25? Viết 1250 hoặc "1,25".');
  });

  it.each([
    ['1,250.5', '1.250,5'],
    ['1,250,000', '1.250.000'],
    ['1,250,000.75', '1.250.000,75'],
  ])('asks whether English %j is %s', (written, meant) => {
    expect(read(written)).toMatch(new RegExp(`có phải là ${meant.replaceAll('.', '\\.')}\\?`));
  });

  it.each([
    ['', /Chưa có số/],
    ['-1', /dấu cộng hay trừ/],
    ['−1', /dấu cộng hay trừ/],
    ['+1', /dấu cộng hay trừ/],
    ['85%', /dấu %/],
    ['1e21', /Không đọc được/],
    ['0x1F', /Không đọc được/],
    ['Infinity', /Không đọc được/],
    ['∞', /Không đọc được/],
    ['mười', /Không đọc được/],
    ['10²', /Không đọc được/],
    ['½', /Không đọc được/],
    ['1.23.456', /Không đọc được/],
    ['1.250.00', /Không đọc được/],
    ['0.125.000', /Không đọc được/],
    ['0 125', /Không đọc được/],
    ['1 25', /Không đọc được/],
    ['1.250 000', /Không đọc được/],
    ['1000000000000000', /quá lớn/],
    ['9'.repeat(400), /quá lớn/],
  ])('refuses %j', (written, why) => {
    expect(read(written)).toMatch(why);
  });

  it('reads back what it writes, whatever the number', () => {
    const amounts = fc
      .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 5 }))
      .map(([digits, decimals]) => Number(`${digits}e-${decimals}`));
    fc.assert(fc.property(amounts, (value) => expect(read(writeNumber(value))).toBe(value)));
  });
});
