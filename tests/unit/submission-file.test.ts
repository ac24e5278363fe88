import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDocumentReference } from '../../client/documents/document-reference.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { readSubmission } from '../../client/documents/read-submission.ts';
import { countPersonRows } from '../../domain/person-list.ts';
import { UserError } from '../../domain/user-error.ts';
import { toldOf } from '../support/told.ts';

const FILE = 'plans/hau-giang-2021-2025.yaml';
const { plan } = requirePlan(readFileSync(FILE, 'utf8'), FILE);
const DISTRICT = 'ubnd-huyen-chau-thanh';

/** Reads a report written as JSON. */
function readValue(value: unknown, of = plan) {
  return readSubmission(JSON.stringify(value), 'report.json', of, DISTRICT);
}

function read(text: string, unit = DISTRICT) {
  return readSubmission(text, 'bao-cao.yaml', plan, unit);
}
function refusal(act: () => unknown, lang: 'vi' | 'en' = 'en') {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).code).toBe('invalid');
    return toldOf(error as UserError, lang);
  }
  throw new Error('was not refused');
}

describe('a report file', () => {
  it('is read from YAML with every form a figure can take', () => {
    const content = read(`
figures:
  HG-T1: { numerator: 6, denominator: 8 }
  HG-T3: { numerator: 0, denominator: 40 }
  HG-T9: zero
  HG-T10: not-applicable
  HG-T11: { value: 2 }
  HG-T12: { elsewhere: { number: 15/BC-UBND, date: 2024-06-12 } }
duties: { HG-12.2: Đã bố trí kinh phí, HG-C.3: "  " }
narrative: { situation: Tình hình ổn định }`);
    expect(content).toEqual({
      figures: {
        'HG-T1': { numerator: 6, denominator: 8 },
        'HG-T3': { numerator: 0, denominator: 40 },
        'HG-T9': 'zero',
        'HG-T10': 'not-applicable',
        'HG-T11': { value: 2 },
        'HG-T12': { elsewhere: { number: '15/BC-UBND', date: '2024-06-12' } },
      },
      duties: { 'HG-12.2': 'Đã bố trí kinh phí' },
      narrative: { situation: 'Tình hình ổn định' },
    });
  });

  it('is read from JSON', () => {
    const figures = { 'HG-T1': { numerator: 6, denominator: 8 } };
    expect(read(JSON.stringify({ figures }, null, 2)).figures).toEqual(figures);
  });

  it('takes the unit’s own document from the file or from beside it', () => {
    const document = { number: '12/BC-UBND', date: '2024-06-18' };
    const file = `document: { number: 12/BC-UBND, date: 2024-06-18 }`;
    expect(read(file).document).toEqual(document);
    expect(readSubmission('figures: {}', 'f', plan, DISTRICT, document).document).toEqual(document);
  });

  it.each([
    ['figures:\n  HG-T99: zero', 'figures.HG-T99', 'Did you mean “HG-T9”?'],
    ['figures:\n  HG-T7: zero', 'figures.HG-T7', 'The unit reports: HG-T1, HG-T3, HG-T5'],
    ['figures:\n  HG-T1: { numerator: -1, denominator: 8 }', 'figures.HG-T1.numerator', '0 or more'],
    ['figures:\n  HG-T1: { numerator: 9, denominator: 8 }', 'figures.HG-T1', 'Check which'],
    [
      'figures:\n  HG-T1: { numerator: .inf, denominator: 8 }',
      'figures.HG-T1.numerator',
      'zero, not-applicable',
    ],
    ['figures:\n  HG-T1: { value: 75 }', 'figures.HG-T1', '{ numerator: …, denominator: … }'],
    ['figures:\n  HG-T1: { numerator: 3 }', 'figures.HG-T1.denominator', '{ numerator: …, denominator: … }'],
    ['figures:\n  HG-T1: none', 'figures.HG-T1', 'zero, not-applicable'],
    ['figures:\n  HG-T1: 70%', 'figures.HG-T1', 'zero, not-applicable'],
    ['duties:\n  HG-2.1: xong', 'duties.HG-2.1', 'Did you mean “HG-12.1”?'],
    ['narrative:\n  situatoin: x', 'narrative.situatoin', 'Did you mean “situation”?'],
  ])('%j is refused at line 2 with what to do', (text, path, remedy) => {
    expect(refusal(() => read(text)).details).toEqual([
      { path, line: 2, message: expect.any(String), remedy: expect.stringContaining(remedy) },
    ]);
  });

  it('is refused where it says nothing', () => {
    for (const text of ['figures: {}', 'narrative: { situation: "   " }', '{}']) {
      expect(refusal(() => read(text)).details[0]?.message).toBe('The report has no content yet.');
    }
  });

  it('is refused for a unit the plan does not know', () => {
    expect(refusal(() => read('duties: { HG-5.1: x }', 'so-yte')).details).toEqual([
      expect.objectContaining({ message: 'There is no unit “so-yte”.', remedy: 'Did you mean “so-y-te”?' }),
    ]);
  });

  it('keeps to denominators agreed in advance', () => {
    const frozen = structuredClone(plan);
    frozen.targets[0]!.frozenDenominators = { [DISTRICT]: 8 };
    const figure = (denominator: number) => ({ figures: { 'HG-T1': { numerator: 5, denominator } } });
    expect(readValue(figure(8), frozen).figures['HG-T1']).toEqual({
      numerator: 5,
      denominator: 8,
    });
    expect(refusal(() => readValue(figure(7), frozen)).details[0]?.remedy).toBe('Write denominator: 8.');
  });

  it('throws nothing but a UserError at any text or value', () => {
    const anyFigure = fc.dictionary(
      fc.constantFrom('HG-T1', 'HG-T11', '__proto__', 'constructor'),
      fc.jsonValue(),
    );
    const attempt = (act: () => unknown) => {
      try {
        act();
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    };
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => attempt(() => read(text))),
    );
    fc.assert(
      fc.property(
        fc.record({ figures: anyFigure, duties: fc.jsonValue(), narrative: fc.jsonValue() }),
        (value) => attempt(() => readValue(value)),
      ),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => attempt(() => readValue(value))));
  });
});

describe('lists of persons', () => {
  const row = (n: number) => `${n}. Nguyễn Văn A${n}, sinh ngày 01/02/199${n}`;
  const rows = (n: number) =>
    Array.from({ length: n }, (_, i) => `${i + 1}. Nguyễn Thị Thử, 0${i + 1}/02/199${i}`).join('\n');
  const report = (text: string) => ({ narrative: { results: text } });

  it('are refused from three rows on, with the reason and another way', () => {
    expect(readValue(report(rows(2))).narrative.results).toBe(rows(2));
    const error = refusal(() => readValue(report(`Danh sách:\n${rows(3)}`)), 'vi');
    expect(error.details).toEqual([
      {
        path: 'narrative.results',
        line: 1,
        message: expect.stringContaining('danh sách người (3 dòng'),
        remedy: expect.stringContaining('Chỉ ghi số lượng'),
      },
    ]);
    expect(JSON.stringify(error.details)).not.toContain('Nguyễn');
  });

  it('are refused when spread over several texts', () => {
    const value = { duties: { 'HG-12.2': row(1), 'HG-12.3': row(2) }, narrative: { next: row(3) } };
    // Names need letters only; a number in the name is not one.
    expect(() => readValue(value)).not.toThrow();
    const spread = { duties: { 'HG-12.2': rows(1), 'HG-12.3': rows(1) }, narrative: { next: rows(1) } };
    expect(() => readValue(spread)).toThrow(UserError);
  });

  it.each([
    ['079123456789', 1],
    ['CCCD 079123456789; 079123456780; 079123456781', 3],
    ['Liên hệ 0912 345 678 hoặc +84 912 345 678', 2],
    ['Trần Thị Thử\t12/03/1990\tnữ', 1],
    ['| 1 | Lê Thử Nghiệm | Nam | 1988 |', 1],
    ['NGUYỄN THỊ THỬ (sinh năm 1992)', 1],
    ['Phạm Thử sinh 1995, Võ Thử sinh 1996', 2],
    [`${'Lê Thị Thử, 01/01/1990'.normalize('NFD')}`, 1],
  ])('%j holds %i', (text, count) => {
    expect(countPersonRows(text)).toBe(count);
  });

  it.each([
    'Căn cứ Quyết định 1629/QĐ-TTg ngày 28/9/2021 của Thủ tướng Chính phủ',
    'Nghị định 178/2004/NĐ-CP ngày 15/10/2004',
    'Tổ chức 12 lớp cho 1.250 lượt người, kinh phí 123.456.789.000 đồng',
    'Kinh phí 100000000000 đồng'.replace('100000000000', '100.000.000.000'),
    'Từ 15/12/2023 đến 14/6/2024 kiểm tra 48 cơ sở tại thành phố Ngã Bảy, huyện Châu Thành A',
    'Công an tỉnh Hậu Giang, 14/6/2024: không phát sinh',
    'UBND huyện Phụng Hiệp, 2024',
    'Sở Y tế, Sở Tư pháp và Hội Liên hiệp Phụ nữ tỉnh phối hợp',
  ])('%j holds none', (text) => {
    expect(countPersonRows(text)).toBe(0);
  });
});

describe('a document named in one line', () => {
  it.each([
    ['12/BC-SYT, 2024-06-18', '12/BC-SYT', '2024-06-18'],
    ['  05/KH-UBND ,  18/6/2024 ', '05/KH-UBND', '2024-06-18'],
    ['7/BC-CAT, ngày 01/02/2024', '7/BC-CAT', '2024-02-01'],
    ['7, 8/BC-CAT, 2024-02-29', '7, 8/BC-CAT', '2024-02-29'],
  ])('%j', (written, number, date) => {
    expect(parseDocumentReference(written)).toEqual({ number, date });
  });

  it.each([
    '',
    '12/BC-SYT',
    '12/BC-SYT, ',
    ', 2024-06-18',
    '12/BC-SYT, 2024-02-30',
    '12/BC-SYT, hôm qua',
    '2024-06-18',
  ])('%j is refused', (written) => {
    const error = refusal(() => parseDocumentReference(written));
    expect(error.details[0]?.remedy).toBe('Write it like "12/BC-SYT, 2024-06-18".');
  });
});
