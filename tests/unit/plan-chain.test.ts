import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { lookUp } from '../../client/documents/look-up.ts';
import { readPlan } from '../../client/documents/read-plan.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { listAbove } from '../../domain/chain/levels.ts';
import type { Plan } from '../../domain/plan.ts';
import { findPlanBeside } from '../../cli/plan-beside.ts';
import { toldIn } from '../support/told.ts';

const BELOW = 'plans/doc-sach-an-lam-2026-2027.yaml';
const TEXT = readFileSync(BELOW, 'utf8');
const ABOVE = readFileSync('plans/doc-sach-2026-2027.yaml', 'utf8');

function changed(text: string, ...changes: [string, string][]): string {
  let result = text;
  for (const [from, to] of changes) {
    expect(result).toContain(from);
    result = result.replace(from, to);
  }
  return result;
}

function read(text: string): Plan {
  const reading = readPlan(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.plan;
}

/** What is said of the province's plan under the ministry's, in English, with the line's own words. */
function look(below: [string, string][], above: [string, string][] = []) {
  const text = changed(TEXT, ...below);
  const found = lookUp(text, read(text), [read(changed(ABOVE, ...above))], createWorkCalendar());
  return toldIn(found.warnings, 'en').map((one) => ({
    ...one,
    at: text.split('\n')[(one.line ?? 0) - 1]?.trim(),
  }));
}

describe('a plan under another', () => {
  it('has nothing to warn of in the plans shipped here', () => {
    for (const file of [BELOW, 'plans/doc-sach-binh-khe-2026-2027.yaml']) {
      const text = readFileSync(file, 'utf8');
      expect(readPlan(text)).toMatchObject({ ok: true, warnings: [] });
      expect(lookUp(text, read(text), [read(ABOVE)], createWorkCalendar()).warnings).toEqual([]);
    }
  });

  it('warns where the plan above is not known, or has no such unit that reports', () => {
    const alone = lookUp(TEXT, read(TEXT), [], createWorkCalendar());
    expect(toldIn(alone, 'en')).toEqual({
      warnings: [expect.objectContaining({ code: 'parent-unknown', path: 'parent.plan' })],
      levels: [],
    });
    const stranger = look([
      ['unit: ubnd-tinh-an-lam }\ncoordinator', 'unit: ubnd-tinh-an-lac }\ncoordinator'],
    ]);
    expect(stranger).toEqual([
      expect.objectContaining({
        code: 'parent-unknown',
        path: 'parent.unit',
        remedy: expect.stringContaining('ubnd-tinh-an-lam'),
      }),
    ]);
    const silent = look([['unit: ubnd-tinh-an-lam }\ncoordinator', 'unit: cuc-thu-vien }\ncoordinator']]);
    expect(silent).toEqual([
      expect.objectContaining({
        code: 'parent-unknown',
        message: expect.stringContaining('files no report'),
      }),
    ]);
  });

  it('warns of figures that have no target above, and of targets above that get none', () => {
    expect(look([['parentTarget: QG-T3', 'parentTarget: QG-T9']])).toEqual([
      expect.objectContaining({
        code: 'parent-target-missing',
        path: 'parent',
        message: expect.stringContaining('QG-T3'),
      }),
      expect.objectContaining({
        code: 'parent-target-missing',
        path: 'targets[2].parentTarget',
        at: 'parentTarget: QG-T9',
      }),
    ]);
    const own = look([['  - code: QG-T2\n', '  - code: AL-T2\n']]);
    expect(own.map(({ code, path }) => [code, path])).toEqual([
      ['parent-target-missing', 'parent'],
      ['parent-target-missing', 'targets[1].code'],
    ]);
  });

  it('warns where two targets count in different units of measure, or in forms that cannot be added', () => {
    expect(look([['unit: cuốn', 'unit: bộ']])).toEqual([
      expect.objectContaining({
        code: 'parent-unit-of-measure',
        path: 'targets[1].code',
        message: expect.stringMatching(/“bộ”.*“cuốn”/),
      }),
    ]);
    expect(look([['unit: cuốn', 'unit: Cuốn']])).toEqual([]);
    expect(
      look([['overUnits: sum\n    overTime: sum', 'overUnits: ratio\n    denominator: Số điểm đọc']]),
    ).toEqual([
      expect.objectContaining({
        code: 'parent-unit-of-measure',
        message: expect.stringContaining('(ratio)'),
      }),
    ]);
  });

  it('warns where a level above is left no working day, or waits for a period that nobody makes', () => {
    const late = look([['sendDay: 19', 'sendDay: 24']]);
    expect(late).toEqual([
      expect.objectContaining({
        code: 'parent-dates',
        path: 'reporting',
        message: expect.stringContaining('2026-h1 is sent by 2026-06-24 and due there by 2026-06-23'),
      }),
    ]);
    expect(look([['kinds: [half-year, year]', 'kinds: [year]']])).toEqual([
      expect.objectContaining({
        code: 'parent-dates',
        path: 'reporting.kinds',
        message: expect.stringContaining('2026-h1, 2027-h1'),
      }),
    ]);
    // Sent on the very day on which the level above has to send.
    const sameDay = look(
      [['sendDay: 19', 'sendDay: 25']],
      [
        ['  unitDaysBeforeSend: 2', '  unitDaysBeforeSend: 0\n  unitDaysAfterCutoff: 20'],
        ['  unitDaysAfterCutoff: 8\n', ''],
      ],
    );
    expect(sameDay.map(({ code }) => code)).toEqual(['parent-dates']);
  });

  it('refuses what cannot be meant: its own parent, codes above without a parent, two figures for one target', () => {
    const errors = (...changes: [string, string][]) => {
      const reading = readPlan(changed(TEXT, ...changes));
      return reading.ok ? [] : reading.errors.map(({ path }) => path);
    };
    expect(
      errors(['parent: { plan: doc-sach-2026-2027,', 'parent: { plan: doc-sach-an-lam-2026-2027,']),
    ).toEqual(['parent.plan']);
    const line = TEXT.split('\n').find((one) => one.startsWith('parent:'))!;
    expect(errors([`${line}\n`, ''])).toEqual(['targets[0].parentTarget', 'targets[2].parentTarget']);
    expect(errors(['parentTarget: QG-T3', 'parentTarget: QG-T2'])).toEqual(['targets[2].parentTarget']);
  });

  it('finds the plan above beside the file, and shows the dates of each level', async () => {
    const plan = read(TEXT);
    const above = await listAbove(plan, (id) => findPlanBeside(BELOW, process.cwd(), id));
    expect(above.map(({ id }) => id)).toEqual(['doc-sach-2026-2027']);
    const { levels } = lookUp(TEXT, plan, above, createWorkCalendar());
    expect(levels[0]).toEqual({
      period: '2026-h1',
      levels: [
        { plan: 'doc-sach-an-lam-2026-2027', unitDue: '2026-06-17', sendDue: '2026-06-19' },
        { plan: 'doc-sach-2026-2027', unitDue: '2026-06-23', sendDue: '2026-06-25' },
      ],
    });
    expect(await findPlanBeside(BELOW, process.cwd(), 'khong-co')).toBeUndefined();
  });
});
