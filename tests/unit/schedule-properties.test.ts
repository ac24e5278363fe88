import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { shiftDate } from '../../domain/calendar/shift.ts';
import { buildRungs, type LadderKind } from '../../domain/ladder.ts';
import type { Obligation } from '../../domain/obligation.ts';
import type { Plan, Shift } from '../../domain/plan.ts';
import { normalisePlan } from '../../domain/schemas/normalise-plan.ts';
import { planFile } from '../../domain/schemas/plan.ts';
import { project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import {
  referenceDay,
  referenceIsWorking,
  referencePreview,
  referenceShift,
} from '../support/reference-dates.ts';
import { samplePlan } from '../support/sample-plan.ts';

const calendar = createWorkCalendar();
const SHIFTS: Shift[] = ['next', 'previous', 'none'];
const LADDERS: LadderKind[] = ['report', 'dated-task', 'yearly-task', 'frequent-task', 'send'];
const anyDate = fc.integer({ min: 40, max: 4340 }).map((n) => referenceDay('2016-01-01', n));

function haugiang(): Plan {
  const text = readFileSync(new URL('../../plans/hau-giang-2021-2025.yaml', import.meta.url), 'utf8');
  return normalisePlan(planFile.parse(parse(text))).plan;
}

/** An obligation in the shape of the reference. */
function compact({ id, dueDate, dueAt, opensAt, rungs }: Obligation) {
  return {
    id,
    dueDate,
    dueAt,
    opensAt,
    rungs: rungs.map(
      ({ rung, at, to }) => `${rung} ${at} ${to.map(({ role, unit }) => `${role}@${unit}`).join(' ')}`,
    ),
  };
}

describe('a preview equals the independent reference', () => {
  const plans: [string, () => Plan][] = [
    ['Hậu Giang 2021-2025', haugiang],
    ['the sample plan', () => samplePlan()],
    [
      'the sample plan in 2016-2026',
      () => samplePlan({ date: '2015-11-20', years: { from: 2016, to: 2026 } }),
    ],
  ];

  it.each(plans)('%s', (_name, makePlan) => {
    const plan = makePlan();
    const expected = referencePreview(plan);
    const actual = project(plan, calendar);
    expect(actual).toHaveLength(expected.size);
    for (const obligation of actual) expect(compact(obligation)).toEqual(expected.get(obligation.id));
  });
});

describe('rungs', () => {
  it('are on working days, at most once, and one per role and instant, for any due date', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom(...LADDERS),
        fc.constantFrom(...samplePlan().units),
        fc.boolean(),
        fc.integer({ min: 0, max: 60 }),
        (dueDate, ladder, unit, escalateToAddressee, days) => {
          const reporting = { ...samplePlan().reporting, escalateToAddressee };
          const opens = referenceDay(dueDate, -days);
          const rungs = buildRungs(
            {
              unit: unit.id,
              requested: unit.reports === 'requested',
              ladder,
              dueDate,
              windowStart: `${opens}T00:00:00+07:00`,
            },
            samplePlan({ reporting }),
            calendar,
          );
          const said = rungs.flatMap(({ at, to }) => to.map((one) => `${at} ${one.role} ${one.unit}`));
          expect(rungs.filter(({ at }) => !referenceIsWorking(at.slice(0, 10)))).toEqual([]);
          expect(new Set(rungs.map(({ rung }) => rung)).size).toBe(rungs.length);
          expect(new Set(said).size).toBe(said.length);
          expect(rungs.map(({ at }) => at)).toEqual(rungs.map(({ at }) => at).sort());
          expect(rungs.filter(({ at, to }) => at < `${opens}T00` || to.length === 0)).toEqual([]);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('due dates', () => {
  it('equal the reference on 10,000 random dates, with words exactly where they moved', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...SHIFTS), (date, shift) => {
        const moved = shiftDate(calendar, date, shift);
        expect(moved.date).toBe(referenceShift(date, shift));
        expect(moved.reason !== null).toBe(moved.date !== date);
      }),
      { numRuns: 10_000 },
    );
  });

  it('of a projected duty equal the reference, in any of its years', () => {
    const [first] = samplePlan().duties.filter(({ code }) => code === 'M-2.1');
    if (!first) throw new Error('no duty M-2.1');
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...SHIFTS), (date, shift) => {
        const plan = samplePlan({ date: '2015-11-20', duties: [{ ...first, due: { date, shift } }] });
        const [task] = project(plan, calendar).filter(({ kind }) => kind === 'task');
        expect(task && compact(task)).toEqual(referencePreview(plan).get('cong-an-tinh/M-2.1'));
      }),
      { numRuns: 200 },
    );
  });
});
