/** One rule for addresses: what is taken off, and what is refused with which words. */
import { describe, expect, it } from '@jest/globals';
import { readMailAddress } from '../../domain/mail-address.ts';
import { official } from '../../domain/schemas/officials.ts';

const nfd = (text: string): string => text.normalize('NFD');

describe('an address as it was typed', () => {
  it.each([
    ['a@b.gov.vn', 'a@b.gov.vn'],
    ['  Nguyen.A@Hau-Giang.Example\t', 'nguyen.a@hau-giang.example'],
    ['a@b.gov.vn\u200b', 'a@b.gov.vn'],
    ['\ufeffa@b.gov.vn', 'a@b.gov.vn'],
    ['\u2068a@b.gov.vn\u2069', 'a@b.gov.vn'],
    ['a\u00ad@b.gov.vn\u00a0', 'a@b.gov.vn'],
    ["o'neil+bc_1@x-y.example", "o'neil+bc_1@x-y.example"],
    ['so@xn--80akhbyknj4f.xn--p1ai', 'so@xn--80akhbyknj4f.xn--p1ai'],
  ])('%j is %s', (typed, address) => {
    expect(readMailAddress(typed)).toEqual({ address, problem: null });
  });

  it.each([
    ['', /Thiếu địa chỉ/],
    ['\u200b ', /Thiếu địa chỉ/],
    ['nguyễn.a@hau-giang.example', /chữ có dấu \(ễ\)/],
    [nfd('Nguyễn.A@hau-giang.example'), /chữ có dấu \(ễ\)/],
    ['đồng.nghiệp@sở.vn', /trước dấu @ có chữ có dấu/],
    ['a@sở.vn', /sau dấu @ có chữ có dấu/],
    ['a@b..vn', /hai dấu chấm/],
    ['a..b@c.vn', /hai dấu chấm/],
    ['.a@b.vn', /thừa dấu chấm/],
    ['a.@b.vn', /thừa dấu chấm/],
    ['a@b.vn.', /thừa dấu chấm/],
    ['a@.b.vn', /thừa dấu chấm/],
    ['Nguyễn Văn A <a@b.gov.vn>', /kèm tên/],
    ['<a@b.gov.vn>', /kèm tên/],
    ['mailto:a@b.gov.vn', /kèm tên/],
    ['a@b.gov.vn, c@d.gov.vn', /nhiều địa chỉ/],
    ['a@b.gov.vn;c@d.gov.vn', /nhiều địa chỉ/],
    ['a@b.gov.vn\nc@d.gov.vn', /nhiều địa chỉ/],
    ['a b@c.gov.vn', /khoảng trắng/],
    ['a.gov.vn', /thiếu dấu @/],
    ['a@@b.gov.vn', /hai dấu @/],
    ['@b.gov.vn', /Thiếu phần trước/],
    ['a@', /Thiếu phần sau/],
    ['a@localhost', /thiếu phần cuối/],
    ['a@10.0.0.1', /thiếu phần cuối/],
    ['a@b.v', /thiếu phần cuối/],
    ['a@-b.vn', /gạch nối/],
    ['a＠b.vn', /thiếu dấu @/],
    ['a(b)@c.vn', /ký tự không dùng được: \( \)/],
    ['a@b_c.vn', /ký tự không dùng được: _/],
    [`${'a'.repeat(65)}@b.vn`, /quá mức/],
    [`a@${'b'.repeat(64)}.vn`, /quá mức/],
    [`a@${'b.'.repeat(130)}vn`, /quá mức/],
  ])('%j is refused', (typed, words) => {
    const { address, problem } = readMailAddress(typed);
    expect(address).toBeNull();
    expect(problem?.message.vi).toMatch(words);
    expect(problem?.message.en).toMatch(/[a-z]/);
    expect(problem?.remedy.vi).not.toBe('');
  });

  it('with marks is told to switch the keyboard off', () => {
    expect(readMailAddress('nguyễn.a@b.vn').problem?.remedy.vi).toMatch(/^Tắt bộ gõ tiếng Việt/);
  });

  it('is read in time that grows with its length', () => {
    for (const long of [
      '@ '.repeat(200_000),
      'a'.repeat(400_000),
      'a.'.repeat(200_000),
      ',@'.repeat(200_000),
    ]) {
      expect(readMailAddress(long).address).toBeNull();
    }
  });
});

it('the directory file keeps the same spelling and gives the same reason', () => {
  const entry = { unit: 'so-y-te', roles: ['head'] };
  expect(official.parse({ ...entry, email: 'A@B.gov.vn\u200b' }).email).toBe('a@b.gov.vn');
  const read = official.safeParse({ ...entry, email: 'nguyễn@b.vn' });
  expect(read.success).toBe(false);
  expect(JSON.stringify(read.error?.issues)).toMatch(/Tắt bộ gõ tiếng Việt/);
});
