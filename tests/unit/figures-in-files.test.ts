/** Figures as people write them in files: the same numbers as on the pages, or a question with both readings. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readAnswers } from '../../client/documents/read-answers.ts';
import { readBehaviour } from '../../client/documents/read-behaviour.ts';
import { readPlan, requirePlan, type PlanReading } from '../../client/documents/read-plan.ts';
import { readSubmission, readSubmissionContent } from '../../client/documents/read-submission.ts';
import { UserError } from '../../domain/user-error.ts';

const FILE = 'plans/hau-giang-2021-2025.yaml';
const TEXT = readFileSync(FILE, 'utf8');
const { plan } = requirePlan(TEXT, FILE);
const SCHOOLS = 'so-giao-duc-va-dao-tao';
const DISTRICT = 'ubnd-huyen-chau-thanh';

/** A target that is no count of whole things, so that decimals can be told from thousands. */
const measured = {
  ...plan,
  targets: plan.targets.map(({ whole: _whole, max: _max, ...target }) => ({
    ...target,
    frozenDenominators: {},
  })),
};

function refused(act: () => unknown): { line: number | null; told: string }[] {
  try {
    act();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.details.map(({ line, message, remedy }) => ({ line, told: `${message.vi} ${remedy?.vi}` }));
  }
  throw new Error('was taken');
}

const report = (numerator: string, denominator = '2.500'): string =>
  `figures:\n  HG-T4: { numerator: ${numerator}, denominator: ${denominator} }\n`;
const json = (numerator: string): string =>
  `{"figures": {\n  "HG-T4": {"numerator": ${numerator}, "denominator": 2500}\n}}`;
const figureIn = (text: string, of = plan) =>
  readSubmission(text, 'bao-cao.yaml', of, SCHOOLS).figures['HG-T4'];

describe('a number in a report file', () => {
  it.each([
    ['1.250', 1250],
    ['"1.250"', 1250],
    ["'1.250'", 1250],
    ['1 250', 1250],
    ['1250', 1250],
    ['"1.250,0"', 1250],
  ])('%s is as many as on the pages', (written, numerator) => {
    expect(figureIn(report(written))).toEqual({ numerator, denominator: 2500 });
  });

  it.each([
    ['0.125', 0.125],
    ['12.5', 12.5],
    ['1250.5', 1250.5],
    ['"1.250,5"', 1250.5],
    ['"1250,5"', 1250.5],
  ])('%s stays what it is', (written, numerator) => {
    expect(figureIn(report(written), measured)).toEqual({ numerator, denominator: 2500 });
  });

  it.each([
    ['YAML', report('"1,250"')],
    ['a YAML flow, whose comma ends the entry', report('1,250')],
    ['two of them, which look like a key that stands there twice', report('1,250', '2,250')],
    ['a YAML block', 'figures:\n  HG-T4:\n    numerator: 1,250\n    denominator: 2500\n'],
    ['JSON', json('1.250')],
    ['JSON, quoted', json('"1,250"')],
    ['JSON with a comma', json('1,250')],
  ])('is asked about with its line and both readings: %s', (_where, text) => {
    const [first] = refused(() => figureIn(text));
    expect(first?.line).toBeGreaterThan(1);
    expect(first?.told).toBe('1250 hay 1,25? Viết 1250 hoặc "1,25".');
  });

  it.each([
    ['1,250,000', /có phải là 1\.250\.000\?/],
    ['1,250.5', /có phải là 1\.250,5\?/],
    ['1.250,5', /Viết "1\.250,5", có ngoặc kép/],
    ['"1,250.5"', /có phải là 1\.250,5\?/],
    ['1250,5', /Viết "1250,5", có ngoặc kép/],
    ['1e3', /Không đọc được “1e3”/],
    ['1e21', /Không đọc được/],
    ['0x1F', /Không đọc được/],
    ['+5', /dấu cộng hay trừ/],
    ['85%', /dấu %/],
    ['99999999999999999999', /quá lớn/],
  ])('%s is refused in words', (written, why) => {
    expect(refused(() => figureIn(report(written)))[0]).toEqual({
      line: 2,
      told: expect.stringMatching(why),
    });
  });

  it('is what a program says it is, where it comes as a value', () => {
    const content = { figures: { 'HG-T4': { numerator: 1.125, denominator: 2.25 } } };
    expect(readSubmissionContent(content, measured, SCHOOLS).figures).toEqual(content.figures);
    const vast = { figures: { 'HG-T4': { numerator: 1e21, denominator: 1e21 } } };
    expect(refused(() => readSubmissionContent(vast, plan, SCHOOLS))[0]?.told).toMatch(/quá lớn/);
  });
});

describe('a figure that does not fit its target', () => {
  const content =
    (code: string, figure: string, unit = DISTRICT) =>
    () =>
      readSubmission(`figures:\n  ${code}: ${figure}\n`, 'bao-cao.yaml', plan, unit);

  it.each([
    [
      'a fraction of a person',
      'HG-T3',
      '{ numerator: 12.5, denominator: 40 }',
      /là số nguyên, ở đây đọc được 12,5/,
    ],
    [
      '7 of 9 districts in one',
      'HG-T5',
      '{ numerator: 7, denominator: 9 }',
      /đã thống nhất là 1, ở đây ghi 9/,
    ],
    ['more than all', 'HG-T9', '{ numerator: 30, denominator: 24 }', /tử số 30 lớn hơn mẫu số 24/],
  ])('%s is refused with its line', (_what, code, figure, why) => {
    expect(refused(content(code, figure))).toEqual([{ line: 2, told: expect.stringMatching(why) }]);
  });

  it('says what may be meant where a comma was typed for thousands', () => {
    const figure = '{ numerator: 40, denominator: "1,2340" }';
    expect(refused(content('HG-T3', figure))[0]?.told).toMatch(/nếu ý là 1\.234 thì viết 1234/);
  });
});

describe('a number in a plan file', () => {
  const check = (value: string) => readPlan(TEXT.replace('value: 70', `value: ${value}`));

  const levelOf = (reading: PlanReading) => (reading.ok ? reading.plan.targets[0]?.value : reading.errors);

  it('is read the same way', () => {
    const reading = check('1.250');
    expect(levelOf(reading)).toBe(1250);
    // A share of more than all is worth a question of its own.
    expect(reading.warnings.map(({ message }) => message.vi)).toContainEqual(
      expect.stringMatching(/không quá 100/),
    );
    expect(levelOf(check('"1.250,5"'))).toBe(1250.5);
    expect(levelOf(check('12.5'))).toBe(12.5);
  });

  it('is asked about where it has two readings', () => {
    expect(check('1,250')).toMatchObject({
      ok: false,
      errors: [
        {
          path: 'targets[0].value',
          message: { vi: '1250 hay 1,25?' },
          remedy: { vi: 'Viết 1250 hoặc "1,25".' },
        },
      ],
    });
  });

  it('is read so in denominators and ceilings, too', () => {
    const frozen = TEXT.replace('ubnd-huyen-vi-thuy: 1\n', 'ubnd-huyen-vi-thuy: 1.250\n');
    expect(readPlan(frozen)).toMatchObject({
      ok: false,
      errors: [{ message: { vi: expect.stringMatching(/Mẫu số 1\.250 .* lớn hơn mức nhiều nhất 1/) } }],
    });
    const fraction = TEXT.replace('max: 1\n', 'max: 1.5\n');
    expect(readPlan(fraction)).toMatchObject({
      ok: false,
      errors: [
        { message: { vi: expect.stringMatching(/đếm số nguyên \(whole: true\), ở đây đọc được 1,5/) } },
      ],
    });
  });

  it('keeps to whole numbers and ceilings in every shipped plan', () => {
    for (const name of ['hau-giang-2021-2025', 'tuyen-quang-2016-2020', 'hong-phong-2023']) {
      const file = `plans/${name}.yaml`;
      const { targets } = requirePlan(readFileSync(file, 'utf8'), file).plan;
      expect(targets.filter(({ whole }) => !whole)).toEqual([]);
      const ofOne = targets.filter(({ numerator }) => numerator.includes('(1 hoặc 0)'));
      expect(ofOne.map(({ max }) => max)).toEqual(ofOne.map(() => 1));
    }
  });
});

describe('a number in other files', () => {
  it('is read the same way in a behaviour', () => {
    const noFile = (name: string): never => {
      throw new Error(name);
    };
    const text = `figures:\n  ${SCHOOLS}:\n    2024-h1:\n      HG-T4: { numerator: 1.250, denominator: 1.500 }\n`;
    const { figures } = readBehaviour(text, 'ung-xu.yaml', plan, noFile).behaviour;
    expect(figures[SCHOOLS]?.['2024-h1']?.['HG-T4']).toEqual({ numerator: 1250, denominator: 1500 });
    const half = text.replace('1.250', '12.5');
    expect(refused(() => readBehaviour(half, 'ung-xu.yaml', plan, noFile))[0]?.told).toMatch(/số nguyên/);
  });

  it('is read the same way in an answer', () => {
    const id = 'target-without-figure:T1';
    const known = [
      {
        id,
        code: 'target-without-figure',
        message: { vi: '', en: '' },
        lines: [1, 1] as [number, number],
        options: [],
      },
    ].map((one) => ({ ...one, required: true, proposal: null, many: false }));
    expect(readAnswers(`"${id}": 1.250\n`, 'tra-loi.yaml', known)).toEqual({ [id]: '1.250' });
    expect(readAnswers(`"${id}": 70%\n`, 'tra-loi.yaml', known)).toEqual({ [id]: '70%' });
    expect(readAnswers(`"${id}": không\n`, 'tra-loi.yaml', known)).toEqual({ [id]: 'không' });
    expect(refused(() => readAnswers(`"${id}": 1,250\n`, 'tra-loi.yaml', known))).toEqual([
      { line: 1, told: '1250 hay 1,25? Viết 1250 hoặc "1,25".' },
    ]);
  });
});
