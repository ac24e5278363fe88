/** Lists of persons, as people write them; and lists of anything else, which are let through. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findPersonLists } from '../../client/documents/person-rows.ts';
import { readLines } from '../../client/documents/text-of-file.ts';
import { DOCX, XLSX } from '../../client/documents/media-types.ts';
import { countPersonRows, findPersonRows } from '../../domain/person-list.ts';
import { makeDocx, paragraph, table } from '../support/make-docx.ts';
import { makeXlsx } from '../support/make-xlsx.ts';

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Hoàng Cường'];
const three = (row: (name: string, i: number) => string): string => NAMES.map(row).join('\n');
const cells = (head: string, row: (name: string, i: number) => string): string => `${head}\n${three(row)}`;

/** Three persons each; a tab parts two cells. */
const LISTS: Record<string, string> = {
  'identity numbers': three((_, i) => `07909000123${i}`),
  'identity numbers by fours': three((_, i) => `0790 9000 123${i}`),
  'identity numbers by threes': three((_, i) => `079 090 001 23${i}`),
  'identity numbers with dots': three((_, i) => `079.090.001.23${i}`),
  'identity numbers with dashes': three((name, i) => `${name} - 079-090-001-23${i}`),
  'identity numbers with slashes': three((_, i) => `079/090/001/23${i}`),
  'identity numbers of full width': three(
    (_, i) => `０７９０９０００１２３${String.fromCharCode(0xff10 + i)}`,
  ),
  'identity numbers with a sign nobody sees': three((_, i) => `079090\u200b00123${i}`),
  'identity numbers with soft hyphens': three((_, i) => `0790\u00ad9000\u00ad123${i}`),
  'identity numbers with narrow blanks': three((_, i) => `079\u202f090\u202f001\u202f23${i}`),
  'older cards': three((name, i) => `${name}, CMND số 36109912${i}`),
  'older cards in groups': three((name, i) => `${name}, CMND: 361 099 12${i}`),
  'telephones with blanks': three((name, i) => `${name} 0912 345 67${i}`),
  'telephones with dots': three((name, i) => `${name} 0912.345.67${i}`),
  'telephones +84': three((name, i) => `${name} +84 912 345 67${i}`),
  'telephones (+84) with dashes': three((_, i) => `(+84) 912-345-67${i}`),
  'telephones 84 with blanks': three((_, i) => `84 912 345 67${i}`),
  'telephones with blanks that do not break': three((_, i) => `0912\u00a0345\u00a067${i}`),
  'name and year': three((name, i) => `${i + 1}. ${name}, 198${i}`),
  'name and day': three((name, i) => `${name} 0${i + 1}/02/198${i}`),
  'name, SN': three((name, i) => `${name} SN 198${i}`),
  'name in brackets': three((name, i) => `${name} (sinh năm 198${i})`),
  'upper case': three((name, i) => `${name.toUpperCase()} - 198${i}`),
  'upper case with its birth': three((name, i) => `${name.toUpperCase()} SINH NĂM 198${i}`),
  'decomposed letters': three((name, i) => `${name}, sinh năm 198${i}`).normalize('NFD'),
  'several in a line': NAMES.map((name, i) => `${name} sinh 198${i}`).join('; '),
  'small letters with their year': three((name, i) => `${name.toLowerCase()}, sinh năm 198${i}`),
  'a birth in words': three((name, i) => `${name}, sinh ngày ${i + 1} tháng 2 năm 1985`),
  'age and home': three((name, i) => `${name}, ${35 + i} tuổi, trú tại ấp ${i + 1}`),
  'age in small letters': three((name, i) => `${name.toLowerCase()} (${35 + i} tuổi)`),
  'home alone': three((name, i) => `Ông ${name}, trú tại ấp ${i + 1}, xã Tân Bình`),
  'names and addresses': cells('Họ và tên\tĐịa chỉ', (name, i) => `${name}\tẤp ${i + 1}, xã Tân Bình`),
  'names and ages': cells('TT\tHọ và tên\tTuổi', (name, i) => `${i + 1}\t${name}\t${35 + i}`),
  'names only': three((name) => name),
  'names only, numbered': three((name, i) => `${i + 1}. ${name}`),
  'names only, of families that places are named after': 'Nguyễn Văn An\nTrần Thị Bình\nMai Xuân Hòa',
  'homes of such families': ['Hà Minh Đức', 'Mai Xuân Hòa', 'Cao Bá Quý']
    .map((name, i) => `${name}, ngụ ấp ${i + 1}`)
    .join('\n'),
  'birth before the name': cells('Ngày sinh\tHọ và tên', (name, i) => `0${i + 1}/02/2011\t${name}`),
  'children by day': three((name, i) => `${name}, 0${i + 1}/02/2015`),
  'children by year': cells('Họ và tên\tNăm sinh', (name, i) => `${name}\t201${i}`),
  'children, born': three((name, i) => `Cháu ${name} sinh năm 202${i}`),
  'identity numbers that lost their nought': three((name, i) => `${name}\t7909000123${i}`),
  'telephones that lost their nought': three((name, i) => `${i + 1}\t${name}\t91234567${i}`),
  'names without marks': three(
    (name, i) => `${name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')}, 0${i + 1}/02/1990`,
  ),
  'names of other peoples': ['Giàng A Pháo', 'Lò Thị Mai', 'Thạch Sô Phia']
    .map((name, i) => `${name}, 198${i}`)
    .join('\n'),
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function asWord(text: string): Uint8Array {
  const lines = text.split('\n');
  const rows = lines.map((line) => line.split('\t').map((cell) => [escape(cell)]));
  return makeDocx(text.includes('\t') ? table(rows) : lines.map((line) => paragraph(escape(line))).join(''));
}

/** Cells of digits alone are numbers there, as a sheet makes them. */
function asSheet(text: string): Uint8Array {
  const cell = (value: string): string =>
    /^[1-9]\d*$/.test(value)
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  return makeXlsx(
    text
      .split('\n')
      .map((line) => `<row>${line.split('\t').map(cell).join('')}</row>`)
      .join(''),
  );
}

const severity = (lines: string[]): string | undefined =>
  findPersonLists([{ path: [], text: lines.join('\n') }])[0]?.severity;

describe('a list of persons is refused', () => {
  it.each(Object.entries(LISTS))('%s', async (_name, text) => {
    expect(countPersonRows(text)).toBe(3);
    expect(severity(text.split('\n'))).toBe('error');
    expect(severity(await readLines(asWord(text), DOCX))).toBe('error');
    expect(severity(await readLines(asSheet(text), XLSX))).toBe('error');
  });

  it.each(Object.entries(LISTS).filter(([name]) => !name.startsWith('names only')))(
    'but two rows are only warned of: %s',
    (_name, text) => {
      const lines = text.includes('; ')
        ? [text.split('; ').slice(0, 2).join('; ')]
        : text.split('\n').slice(0, -1);
      expect(severity(lines)).toBe('warning');
    },
  );
});

const OTHERS: Record<string, string> = {
  agencies:
    'Sở Y tế\nSở Tư pháp\nCông an tỉnh\nHội Liên hiệp Phụ nữ tỉnh\nĐoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh\nBan Dân tộc',
  'agencies in capitals':
    'SỞ VĂN HÓA THỂ THAO VÀ DU LỊCH\nĐOÀN THANH NIÊN CỘNG SẢN\nHỒ SƠ MỜI THẦU\nPHẠM VI ĐIỀU CHỈNH\nĐÀO TẠO NGHỀ NGẮN HẠN\nDANH SÁCH ĐƠN VỊ',
  communes: 'Châu Thành A\nPhụng Hiệp\nVị Thủy\nLong Mỹ\nNgã Bảy\nHồ Chí Minh\nTrần Đề\nLâm Đồng\nCao Bằng',
  'communes named after persons':
    'Phường Lê Hồng Phong\nPhường Trần Hưng Đạo\nXã Nguyễn Việt Khái\nPhường Hoàng Văn Thụ',
  'figures by commune':
    'Đơn vị\tSố hộ\tSố người\nVị Thủy\t1985\t2001\nPhụng Hiệp\t1990\t12345678901\nChâu Thành A\t2015\t987654321',
  'figures by commune and year': 'huyện Vị Thủy, 1985\nhuyện Phụng Hiệp, 2024\nthành phố Ngã Bảy, 2023',
  'sums of money':
    'Sở Y tế\t100000000000\nSở Tư pháp\t356789123456\nSở Nội vụ\t1500000000\n123.456.789.000 đồng\n84.912.345.678 đồng\n84 912 345 678 đồng',
  'figures side by side': 'Ấp 1 05 12 03 04 02 06\nẤp 2 01 00 03 07 09 11\nẤp 3 0 1 2 0 0 3 1 0 0 5 1 2',
  'document numbers':
    '1629/QĐ-TTg ngày 28/9/2021\n178/2004/NĐ-CP ngày 15/10/2004\n0123456789/QĐ-UBND\n12/BC-SYT ngày 01/02/1985',
  'dates beside agencies':
    'Công an tỉnh Hậu Giang, 14/6/2024: không phát sinh\nUBND huyện Phụng Hiệp, 2024\nSở Y tế, 12/6/2024',
  streets: 'Các tuyến đường Trần Hưng Đạo, Lê Hồng Phong, Nguyễn Thị Minh Khai được nâng cấp.',
  schools:
    'Trường THPT Nguyễn Văn Linh, 35 lớp\nTrường Tiểu học Trần Quốc Toản, 12 lớp\nTrường THCS Lê Quý Đôn, 1985 học sinh',
  officials:
    'Ông Nguyễn Văn An, Giám đốc Sở Y tế, Trưởng ban\nBà Trần Thị Bình, Phó Giám đốc Công an tỉnh\nÔng Lê Văn Cường, Chánh Văn phòng',
  signature: 'GIÁM ĐỐC\n\n\nNguyễn Văn An\nNơi nhận: Như trên',
  'one telephone': 'Điện thoại: 0293 3878 900',
  statistics: 'Tổng số: 12.345.678 lượt; 1.250 lớp; 98,5 %; giai đoạn 2021-2025; 24/7; 2024-06-12',
};

describe('what is no list of persons is let through', () => {
  it.each(Object.entries(OTHERS))('%s', (_name, text) => {
    expect(severity(text.split('\n'))).not.toBe('error');
  });

  it.each(readdirSync('plans', { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name)))(
    'plans/%s',
    (name) => {
      const lines = readFileSync(`plans/${name}`, 'utf8').split('\n');
      expect(
        findPersonRows(lines.filter((line) => !line.includes('@'))).map(({ line }) => lines[line]),
      ).toEqual([]);
    },
  );
});

describe('any text', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aA Đ\t.,0189/-('), maxLength: 3_000 });

  it('counts no more persons than it has words, and as many whatever signs nobody sees are in it', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const count = countPersonRows(text);
        expect(count).toBeLessThanOrEqual(text.length / 2);
        expect(countPersonRows(text.replaceAll(' ', ' \u200b'))).toBe(count);
      }),
      { numRuns: 300 },
    );
  });

  it('is counted by the line: no line changes what another one holds by itself', () => {
    const row = fc.constantFrom(...Object.values(LISTS).map((text) => text.split('\n').at(-1)!));
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 40 }), (rows) => {
        const numbered = rows.filter((one) => /\d{4}|tuổi/.test(one) && countPersonRows(one) > 0);
        expect(countPersonRows(numbered.join('\n'))).toBeGreaterThanOrEqual(numbered.length);
      }),
    );
  });

  it.each([
    ['names without end under heads', `Họ và tên, ngày sinh\n${'A '.repeat(500_000)}`],
    ['short names without end', `Họ và tên, ngày sinh\n${'An Bình b '.repeat(100_000)}`],
    ['digits without end', `Họ và tên, ngày sinh\n${'0'.repeat(1_000_000)}`],
    ['digits with blanks', '0 '.repeat(500_000)],
    ['labels', 'CMND '.repeat(200_000)],
    ['births', 'Nguyễn An, sinh ngày '.repeat(50_000)],
    ['family names', 'nguyễn '.repeat(140_000)],
    ['many short lines', `Họ và tên, ngày sinh\n${'Nguyễn Văn An\n'.repeat(70_000)}`],
  ])('costs as much as it is long: %s', (_name, text) => {
    const cost = (part: string): number => {
      const before = process.cpuUsage();
      countPersonRows(part);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    // Beside a tenth of it, on the same machine: what grew with the square would cost a hundred times as much.
    const tenth = cost(text.slice(0, text.length / 10));
    expect(cost(text)).toBeLessThan(40 * Math.max(tenth, 0.05));
  });
});
