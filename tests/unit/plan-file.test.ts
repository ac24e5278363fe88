import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readPlan, requirePlan } from '../../client/documents/read-plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { trialPlan } from '../faults/plan.ts';
import { toldIn } from '../support/told.ts';

const FILE = 'plan.yaml';
const SMALL = `schema: lien-nganh/plan@1
id: ke-hoach-thu
number: 01/KH-UBND
date: 2024-01-10
title: Kế hoạch thử
level: province
place: Nơi thử
years: { from: 2024, to: 2025 }
issuer: { unit: ubnd-tinh, name: UBND tỉnh }
coordinator: so-mot
letterhead: { body: SỞ MỘT, abbreviation: SM, signerTitle: [GIÁM ĐỐC] }
addressees:
  - { unit: ubnd-tinh, name: UBND tỉnh }
reporting: { kinds: [half-year, year] }
headings:
  - { number: V.1, title: Sở Một }
  - { number: V.2, title: UBND huyện }
units:
  - { id: so-mot, name: Sở Một, heading: V.1 }
classes:
  - id: cap-huyen
    name: UBND huyện
    heading: V.2
    members:
      - { id: huyen-a, name: Huyện A }
      - { id: huyen-b, name: Huyện B }
duties:
  - { code: KT-1, heading: V.1, role: lead, cadence: standing, text: Làm một việc }
  - { code: KT-2, heading: V.2, role: support, cadence: month, due: { periodEnd: true }, text: Làm hàng tháng }
  - { code: KT-3, heading: V.2, units: [so-mot, huyen-a], role: lead, cadence: once, due: { date: 2024-06-30 }, text: Làm một lần }
targets:
  - code: KT-T1
    statement: Xã làm tốt
    operator: '>='
    value: 70
    unit: '%'
    by: 2025
    overUnits: ratio
    numerator: Số xã làm tốt
    denominator: Tổng số xã
    reportedBy: [class:cap-huyen]
`;

/** The errors after a change of the small plan. */
function errorsOf(from: string, to: string, lang: 'vi' | 'en' = 'en') {
  expect(SMALL).toContain(from);
  const reading = readPlan(SMALL.replace(from, to));
  return reading.ok ? [] : toldIn(reading.errors, lang);
}
function lineOf(words: string): number {
  return SMALL.slice(0, SMALL.indexOf(words)).split('\n').length;
}

describe('a plan file that is right', () => {
  const { plan, warnings } = requirePlan(SMALL, FILE);

  it('has its defaults filled in', () => {
    expect(warnings).toEqual([]);
    expect(plan.timeZone).toBe('Asia/Ho_Chi_Minh');
    expect(plan.reporting).toEqual({
      kinds: ['half-year', 'year'],
      shift: 'next',
      sendDay: 25,
      unitDaysAfterCutoff: 3,
      unitDaysBeforeSend: 4,
      escalateToAddressee: false,
      overrides: {},
    });
    expect(plan.letterhead).toMatchObject({ superior: null, archive: 'VT' });
    expect(plan.titleEn).toBe(plan.title);
  });

  it('has its classes expanded wherever they are named', () => {
    expect(plan.units.map((unit) => [unit.id, unit.class, unit.heading])).toEqual([
      ['so-mot', null, 'V.1'],
      ['huyen-a', 'cap-huyen', 'V.2'],
      ['huyen-b', 'cap-huyen', 'V.2'],
    ]);
    expect(plan.duties.map((duty) => duty.units)).toEqual([
      ['so-mot'],
      ['huyen-a', 'huyen-b'],
      ['so-mot', 'huyen-a'],
    ]);
    expect(plan.targets[0]?.reportedBy).toEqual(['huyen-a', 'huyen-b']);
  });

  it('moves the end of a period backwards and a named date forwards by default', () => {
    expect(plan.duties[1]?.due).toEqual({ periodEnd: true, shift: 'previous' });
    expect(plan.duties[2]?.due).toEqual({ date: '2024-06-30', shift: 'next' });
  });

  it('is plain JSON, with composed letters whatever the file used', () => {
    const decomposed = requirePlan(SMALL.normalize('NFD'), FILE).plan;
    expect(decomposed).toEqual(plan);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it('may carry a byte order mark and Windows line ends', () => {
    expect(requirePlan(`\uFEFF${SMALL.replaceAll('\n', '\r\n')}`, FILE).plan).toEqual(plan);
  });
});

describe('a plan file with a mistake of shape', () => {
  it('names an unknown key with path, line and the key that was meant', () => {
    expect(errorsOf('abbreviation: SM', 'abreviation: SM')).toEqual([
      {
        path: 'letterhead.abbreviation',
        line: lineOf('letterhead'),
        message: '“abbreviation” is missing.',
        remedy: 'Add “abbreviation:” to this entry (text).',
      },
      {
        path: 'letterhead.abreviation',
        line: lineOf('letterhead'),
        message: 'There is no key “abreviation” here.',
        remedy: 'Did you mean “abbreviation”?',
      },
    ]);
    expect(errorsOf('    numerator:', '    numeratr:')).toContainEqual(
      expect.objectContaining({ path: 'targets[0].numeratr', line: lineOf('    numerator:') }),
    );
    const far = errorsOf('place: Nơi thử', 'place: Nơi thử\nzzzzzzzz: 1');
    expect(far[0]?.remedy).toContain('Known keys: schema, id, number');
  });

  it('points to the entry in which something is missing', () => {
    const [error] = errorsOf('code: KT-2, ', '');
    expect(error).toMatchObject({ path: 'duties[1].code', line: lineOf('KT-2') });
  });

  it.each([
    ['role: lead', 'role: laed', 'duties[0].role', 'Did you mean “lead”'],
    ['level: province', 'level: tỉnh', 'level', 'Use one of: commune | district | province | ministry'],
    ['date: 2024-01-10', 'date: 10/1/2024', 'date', 'YYYY-MM-DD'],
    ['date: 2024-06-30', 'date: 2024-06-31', 'duties[2].due.date', 'YYYY-MM-DD'],
    ['id: huyen-b', 'id: Huyện_B', 'classes[0].members[1].id', 'so-y-te'],
    ['code: KT-1', 'code: kt 1', 'duties[0].code', 'HG-2.4'],
    ['value: 70', 'value: -70', 'targets[0].value', '0 or more'],
    ['value: 70', 'value: bảy mươi', 'targets[0].value', 'all digits of a number'],
    ['number: V.1', 'number: 5.10', 'headings[0].number', '"5.1"'],
    ['schema: lien-nganh/plan@1', 'schema: lien-nganh/plan@2', 'schema', 'lien-nganh/plan@1'],
    ['by: 2025', 'by: soon', 'targets[0].by', '2025-06-30'],
    ['coordinator: so-mot', 'coordinator: so-mot\ntimeZone: Asia/Hanoi', 'timeZone', 'Asia/Ho_Chi_Minh'],
    ['title: Kế hoạch thử', 'title: "  "', 'title', 'Fill it in'],
    ['reporting: {', 'reporting: { sendDay: 40,', 'reporting.sendDay', '31 or less'],
  ])('says what to do about %s → %s', (from, to, path, remedy) => {
    const errors = errorsOf(from, to);
    expect(errors[0]).toMatchObject({ path, remedy: expect.stringContaining(remedy) });
    expect(errors[0]?.line).toBeGreaterThan(0);
  });

  it('is told in Vietnamese, too', () => {
    const reading = readPlan(SMALL.replace('role: lead', 'role: laed'));
    expect(reading.ok ? [] : toldIn(reading.errors, 'vi')).toEqual([
      {
        path: 'duties[0].role',
        line: lineOf('KT-1'),
        message: 'Giá trị “laed” không dùng được ở đây.',
        remedy: 'Có phải là “lead” không? Các giá trị: lead | support | direct.',
      },
    ]);
  });

  it('lists the mistakes in the order of the file and gives the plan id where it can be read', () => {
    const reading = readPlan(SMALL.replace('code: KT-3', 'code: 3').replace('place: Nơi thử', 'place: 5'));
    expect(reading).toMatchObject({ ok: false, plan: 'ke-hoach-thu' });
    const lines = reading.ok ? [] : reading.errors.map((error) => error.line);
    expect(lines).toEqual([lineOf('place:'), lineOf('KT-3')]);
  });
});

describe('a text that is not well-formed', () => {
  it.each([
    ['a: 1\na: 2', 2, 'stands above already'],
    ['a:\n\t- b', 2, 'tab'],
    ['a: "x', 1, 'bracket, quote or comma'],
    ['a: b: c', 1, 'Two colons'],
    ['---\na: 1\n---\nb: 2', 3, 'several documents'],
    ['a: *x', 1, 'cannot be read'],
    ['', 1, 'is empty'],
    ['# only a comment', 1, 'is empty'],
    ['- a\n- b', 1, 'not a group of keys'],
    ['just words', 1, 'not a group of keys'],
  ])('%j is refused with line %i', (text, line, message) => {
    const reading = readPlan(text);
    expect(reading).toMatchObject({ ok: false, plan: null });
    const errors = reading.ok ? [] : reading.errors;
    expect(errors[0]).toMatchObject({ line, message: { en: expect.stringContaining(message) } });
    expect(errors[0]?.remedy).toBeTruthy();
  });

  it('survives nesting beyond any stack and aliases that multiply', () => {
    expect(readPlan('['.repeat(50_000)).ok).toBe(false);
    const bomb = Array.from(
      { length: 20 },
      (_, i) => `k${i}: &k${i} [${i ? `*k${i - 1}, *k${i - 1}` : 'x'}]`,
    );
    expect(readPlan(bomb.join('\n')).ok).toBe(false);
  });

  it('throws one UserError for those who need the plan', () => {
    const read = () => requirePlan('id: x', 'tệp.yaml');
    expect(read).toThrow(UserError);
    expect(read).toThrow(/^tệp\.yaml có \d+ chỗ cần sửa$/);
  });
});

describe('any text', () => {
  it('is read or refused with messages, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const reading = readPlan(text);
        if (!reading.ok) expect(reading.errors.every((error) => error.message && error.remedy)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('that was a plan before something in it was replaced is read or refused with lines', () => {
    const plan = parse(readFileSync('plans/hau-giang-2021-2025.yaml', 'utf8')) as Record<string, unknown>;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(plan)), fc.jsonValue({ maxDepth: 4 }), (key, value) => {
        const reading = readPlan(JSON.stringify({ ...plan, [key]: value }));
        if (!reading.ok)
          expect(reading.errors.every((error) => error.line && error.message && error.remedy)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a file of the size of the nation', () => {
  it('that names 4,000 units is read', () => {
    const reading = readPlan(trialPlan(4000).text);
    expect(reading.ok && reading.plan.units).toHaveLength(4001);
  });

  it('with more entries than anybody could have written is refused, with the line', () => {
    const reading = readPlan(`${SMALL}notes:\n${'  - { a: 1 }\n'.repeat(30_000)}`);
    expect(toldIn(reading, 'vi')).toMatchObject({
      ok: false,
      errors: [{ line: expect.any(Number), message: 'Tệp có quá nhiều mục.' }],
    });
  });
});
