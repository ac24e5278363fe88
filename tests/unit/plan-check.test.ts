import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../client/documents/read-plan.ts';
import { toldIn } from '../support/told.ts';

const FILE = 'plans/hau-giang-2021-2025.yaml';
const PLAN = readFileSync(FILE, 'utf8');

function check(...changes: [string, string][]) {
  let text = PLAN;
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const reading = readPlan(text);
  const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;
  const found = toldIn({ errors: reading.ok ? [] : reading.errors, warnings: reading.warnings }, 'en');
  return { ...found, lineOf };
}

/** Replaces within one duty or target. */
function inItem(code: string, from: string, to: string): [string, string] {
  const start = PLAN.indexOf(`  - code: ${code}\n`);
  const next = PLAN.indexOf('\n  - code:', start + 1);
  const item = PLAN.slice(start, next === -1 ? undefined : next);
  expect(item).toContain(from);
  return [item, item.replace(from, to)];
}

describe('plan check', () => {
  it('refuses a repeated duty code and a repeated unit id', () => {
    const codes = check(['- code: HG-2.2', '- code: HG-2.1']);
    expect(codes.errors).toEqual([
      expect.objectContaining({ path: 'duties[9].code', message: '“HG-2.1” stands above already.' }),
    ]);
    const ids = check(['id: ubnd-thanh-pho-nga-bay', 'id: so-y-te']);
    expect(ids.errors).toEqual([expect.objectContaining({ path: 'classes[0].members[1].id' })]);
  });

  it('refuses an unknown unit in a duty and in a target, and says which was meant', () => {
    const duty = check(inItem('HG-12.1', 'class:ubnd-cap-huyen', 'class:ubnd-cap-huyn'));
    expect(duty.errors).toEqual([
      {
        path: expect.stringMatching(/^duties\[\d+\]\.units\[0\]$/),
        line: duty.lineOf('class:ubnd-cap-huyn]'),
        message: 'No unit is called “class:ubnd-cap-huyn”.',
        remedy: 'Did you mean “class:ubnd-cap-huyen”?',
      },
    ]);
    const target = check(inItem('HG-T7', '[cong-an-tinh]', '[cong-an-tin]'));
    expect(target.errors).toEqual([
      expect.objectContaining({ path: 'targets[6].reportedBy[0]', remedy: 'Did you mean “cong-an-tinh”?' }),
    ]);
  });

  it('refuses a coordinator that is no unit and an unknown heading', () => {
    expect(
      check(['coordinator: so-lao-dong-thuong-binh-va-xa-hoi', 'coordinator: so-lao-dong']).errors,
    ).toEqual([expect.objectContaining({ path: 'coordinator', message: 'There is no unit “so-lao-dong”.' })]);
    expect(check(inItem('HG-2.1', 'heading: V.2', 'heading: V.22')).errors).toEqual([
      expect.objectContaining({
        path: 'duties[8].heading',
        remedy: expect.stringContaining('Did you mean “V.2”'),
      }),
    ]);
  });

  it('refuses a target without reporters', () => {
    const emptied = check(inItem('HG-T4', 'reportedBy: [so-giao-duc-va-dao-tao]', 'reportedBy: []'));
    expect(emptied.errors).toEqual([
      expect.objectContaining({ path: 'targets[3]', message: 'Nobody reports target HG-T4.' }),
    ]);
    expect(check(inItem('HG-T4', '    reportedBy: [so-giao-duc-va-dao-tao]', '')).errors).toEqual(
      emptied.errors,
    );
  });

  it('warns of a target with two layers of reporters', () => {
    const two = check(inItem('HG-T9', '[class:ubnd-cap-huyen]', '[class:ubnd-cap-huyen, cong-an-tinh]'));
    expect(two.errors).toEqual([]);
    expect(two.warnings).toEqual([
      expect.objectContaining({ path: 'targets[8].reportedBy', message: expect.stringContaining('HG-T9') }),
    ]);
  });

  it('refuses a recurring duty without a due rule and a due rule that does not fit', () => {
    const missing = check(inItem('HG-12.1', '    due: { monthDay: 03-31, shift: next }\n', ''));
    expect(missing.errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('HG-12.1'),
        remedy: expect.stringContaining('monthDay'),
      }),
    ]);
    for (const wrong of [
      '{ periodEnd: true }',
      '{ day: 25 }',
      '{ date: 2024-03-31 }',
      '{ monthDay: 03-31, date: 2024-03-31 }',
      '{}',
    ]) {
      expect(check(inItem('HG-12.1', '{ monthDay: 03-31, shift: next }', wrong)).errors).toEqual([
        expect.objectContaining({ path: expect.stringMatching(/^duties\[\d+\]\.due$/) }),
      ]);
    }
  });

  it('refuses a deadline on a standing duty and on a section of the report', () => {
    const standing = check(
      inItem('HG-2.1', 'cadence: standing', 'cadence: standing\n    due: { monthDay: 12-14 }'),
    );
    expect(standing.errors).toEqual([expect.objectContaining({ path: 'duties[8].due' })]);
    const section = check(
      inItem('HG-1.8', 'cadence: half-year', 'cadence: half-year\n    due: { periodEnd: true }'),
    );
    expect(section.errors).toEqual([expect.objectContaining({ path: 'duties[7].due' })]);
  });

  it('says nothing about milestones of targets that have a rhythm instead', () => {
    const { errors, warnings } = check([
      'years: { from: 2021, to: 2025 }',
      'years: { from: 2026, to: 2025 }',
    ]);
    expect(errors).toEqual([expect.objectContaining({ path: 'years' })]);
    expect(warnings.map((one) => one.message).join('\n')).not.toContain('undefined');
  });

  it('refuses a due date before the plan was signed and warns of one outside its years', () => {
    const once = (date: string): [string, string] =>
      inItem('HG-2.1', 'cadence: standing', `cadence: once\n    due: { date: ${date} }`);
    expect(check(once('2022-03-24')).errors).toEqual([
      expect.objectContaining({ path: 'duties[8].due.date' }),
    ]);
    const outside = check(once('2026-01-05'));
    expect(outside.errors).toEqual([]);
    expect(outside.warnings).toEqual([expect.objectContaining({ path: 'duties[8].due.date' })]);
  });

  it('refuses reversed years and missing addressees', () => {
    expect(check(['{ from: 2021, to: 2025 }', '{ from: 2025, to: 2021 }']).errors).toContainEqual(
      expect.objectContaining({ path: 'years', remedy: 'Write from: 2021, to: 2025.' }),
    );
    const none = check(
      ['  - { unit: ubnd-tinh-hau-giang, name: UBND tỉnh Hậu Giang }\n', ''],
      ['  - { unit: bo-lao-dong-thuong-binh-va-xa-hoi, name: Bộ Lao động - Thương binh và Xã hội }\n', ''],
      ['addressees:\n', 'addressees: []\n'],
    );
    expect(none.errors).toEqual([
      {
        path: 'addressees',
        line: none.lineOf('addressees: []'),
        message: 'This list is empty.',
        remedy: 'Add at least 1 entry.',
      },
    ]);
  });

  it('checks dates set by hand for one period', () => {
    const override = (rest: string) =>
      check(['  escalateToAddressee: false', `  escalateToAddressee: false\n  overrides: ${rest}`]);
    expect(override('{ 2024-h1: { unitDue: 2024-06-19, sendDue: 2024-06-25 } }').errors).toEqual([]);
    expect(override('{ 2024: { sendDue: 2024-12-20 } }').errors).toEqual([]);
    expect(override('{ 2024-h2: { unitDue: 2024-06-19 } }').errors).toEqual([
      expect.objectContaining({
        path: 'reporting.overrides.2024-h2',
        remedy: expect.stringContaining('2024'),
      }),
    ]);
    expect(override('{ 2024-h1: { unitDue: 2024-06-26, sendDue: 2024-06-25 } }').errors).toEqual([
      expect.objectContaining({ path: 'reporting.overrides.2024-h1.sendDue' }),
    ]);
    const review = check(
      ['kinds: [half-year, year]', 'kinds: [half-year, year, review]'],
      [
        '  escalateToAddressee: false',
        '  escalateToAddressee: false\n  overrides: { 2025-review: { cutoff: 2025-09-30 } }',
      ],
    );
    expect(review.errors).toEqual([
      expect.objectContaining({
        path: 'reporting.overrides.2025-review',
        remedy: 'Give cutoff and sendDue.',
      }),
    ]);
    const early = override('{ 2021: { sendDue: 2021-12-20 } }');
    expect(early.errors).toEqual([expect.objectContaining({ path: 'reporting.overrides.2021.sendDue' })]);
    const data = override('{ 2021: { cutoff: 2021-12-10 } }');
    expect(data.errors).toEqual([]);
    expect(data.warnings).toEqual([expect.objectContaining({ path: 'reporting.overrides.2021.cutoff' })]);
  });

  it('refuses targets that cannot be added up', () => {
    expect(check(inItem('HG-T9', '    denominator: Tổng số cơ sở trên địa bàn\n', '')).errors).toEqual([
      expect.objectContaining({ path: 'targets[8]', message: expect.stringContaining('denominator') }),
    ]);
    expect(check(inItem('HG-T9', 'overUnits: ratio', 'overUnits: sum')).errors).toEqual([
      expect.objectContaining({ path: 'targets[8].overUnits' }),
    ]);
    expect(check(inItem('HG-T9', 'overTime: last', 'overTime: last\n    enforced: true')).errors).toEqual([
      expect.objectContaining({ path: 'targets[8].enforced' }),
    ]);
    const frozen = inItem(
      'HG-T9',
      'overTime: last',
      'overTime: last\n    frozenDenominators: { so-y-te: 5 }',
    );
    expect(check(frozen).errors).toEqual([
      expect.objectContaining({ path: 'targets[8].frozenDenominators.so-y-te' }),
    ]);
  });

  it('warns of a target without milestone or frequency, and reads it as one of the whole plan', () => {
    const reading = readPlan(PLAN.replace(...inItem('HG-T9', '    frequency: year\n', '')));
    expect(reading.warnings).toEqual([expect.objectContaining({ path: 'targets[8]' })]);
    expect(reading.ok && reading.plan.targets[8]?.by).toBe('2025');
  });

  it('refuses a reporter that files no report', () => {
    const unit = PLAN.slice(PLAN.indexOf('  - id: cong-an-tinh'), PLAN.indexOf('  - id: so-van-hoa'));
    const silent = check([unit, unit.replace('reports: ordered', 'reports: none')]);
    expect(silent.errors.map((error) => error.path)).toEqual([
      'targets[6].reportedBy',
      'targets[7].reportedBy',
    ]);
  });
});
