/** What a sealed report says as the report of a unit of the plan above. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { aggregate } from '../../domain/aggregation/aggregate.ts';
import type { Snapshot } from '../../domain/aggregation/snapshot.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { sentUp } from '../../domain/chain/send-up.ts';
import { reportId } from '../../domain/ids.ts';
import { listPeriods } from '../../domain/periods.ts';
import type { Plan, Target } from '../../domain/plan.ts';
import { SECTIONS } from '../../domain/sections.ts';
import type { Figure, Submission, SubmissionContent } from '../../domain/submission.ts';

const read = (name: string): Plan => requirePlan(readFileSync(`plans/${name}.yaml`, 'utf8'), name).plan;
const MINISTRY = read('doc-sach-2026-2027');
const PROVINCES = [read('doc-sach-an-lam-2026-2027'), read('doc-sach-binh-khe-2026-2027')];
const [AN_LAM] = PROVINCES as [Plan, Plan];
const UNIT = 'ubnd-tinh-an-lam';

const periodOf = (plan: Plan) => listPeriods(plan, createWorkCalendar()).find(({ id }) => id === '2026-h1')!;

function submission(plan: Plan, unit: string, content: Partial<SubmissionContent>): Submission {
  const at = '2026-06-16T10:00:00+07:00';
  return {
    ...{
      id: `${plan.id}-${unit}`,
      plan: plan.id,
      obligation: reportId(unit, '2026-h1'),
      unit,
      period: '2026-h1',
    },
    ...{ version: 1, receivedAt: at, saidAt: at, onTime: true, state: 'submitted' },
    content: { figures: {}, duties: {}, narrative: {}, ...content },
  };
}

/** The sealed report of a plan, as far as it goes up. */
function sealed(plan: Plan, submissions: Submission[], more: Partial<Snapshot> = {}): Snapshot {
  const narrative = Object.fromEntries(
    SECTIONS.map((section) => [
      section,
      submissions.flatMap(({ unit, content }) => {
        const text = content.narrative[section];
        const name = plan.units.find(({ id }) => id === unit)?.name ?? unit;
        return text === undefined ? [] : [{ unit, name, text }];
      }),
    ]),
  );
  const period = periodOf(plan);
  return {
    ...{ targets: plan.targets, aggregate: aggregate(plan, period, submissions), narrative, period },
    ...more,
  } as unknown as Snapshot;
}

const up = (plan: Plan, snapshot: Snapshot, above = MINISTRY) =>
  sentUp({ snapshot, below: plan, above, unit: plan.parent!.unit });

const communes = (plan: Plan): string[] =>
  plan.units.filter(({ reports }) => reports === 'ordered').map(({ id }) => id);

/** The plan with one of its targets otherwise. */
const withTarget = (plan: Plan, code: string, change: Partial<Target>): Plan => ({
  ...plan,
  targets: plan.targets.map((target) => (target.code === code ? { ...target, ...change } : target)),
});

const share = fc
  .nat(30)
  .chain((denominator) =>
    fc.record({ numerator: fc.nat(denominator), denominator: fc.constant(denominator) }),
  );
const amount = fc.nat(500).map((value) => ({ value }));
const said = (figure: fc.Arbitrary<Figure>): fc.Arbitrary<Figure | undefined> =>
  fc.oneof(
    { weight: 6, arbitrary: figure },
    { weight: 1, arbitrary: fc.constantFrom<Figure | undefined>('zero', 'not-applicable', undefined) },
  );
const commune = fc.tuple(said(share), said(amount), said(fc.nat(4).map((value) => ({ value }))));

describe('figures on their way up', () => {
  it('add up above to what all communes together would', () => {
    fc.assert(
      fc.property(fc.array(commune, { minLength: 6, maxLength: 6 }), (drawn) => {
        const told = PROVINCES.map((plan, province) =>
          communes(plan).map((unit, index) => {
            const given = drawn[province * 3 + index]!;
            const figures = Object.fromEntries(
              plan.targets.flatMap(({ code }, n) => (given[n] === undefined ? [] : [[code, given[n]]])),
            );
            return submission(plan, unit, { figures });
          }),
        );
        const above = PROVINCES.map((plan, n) => {
          const { content, gaps } = up(plan, sealed(plan, told[n]!));
          expect(gaps).toEqual([]);
          return submission(MINISTRY, plan.parent!.unit, content);
        });
        const { figures } = aggregate(MINISTRY, periodOf(MINISTRY), above);
        const number = (of: (figure: Figure) => number, n: number): number =>
          drawn.reduce((sum, given) => sum + (typeof given[n] === 'object' ? of(given[n]) : 0), 0);
        const part = (key: 'numerator' | 'denominator' | 'value') => (figure: Figure) =>
          (figure as Record<string, number>)[key]!;
        expect(figures[0]).toMatchObject({
          numerator: number(part('numerator'), 0),
          denominator: number(part('denominator'), 0),
        });
        expect(figures[1]!.numerator ?? 0).toBe(number(part('value'), 1));
        // Above, communes with two trained keepers or more are counted.
        expect(figures[2]!.numerator ?? 0).toBe(
          drawn.filter(([, , keepers]) => typeof keepers === 'object' && part('value')(keepers) >= 2).length,
        );
      }),
      { numRuns: 200 },
    );
  });

  const whole = { 'AL-T1': { numerator: 3, denominator: 5 }, 'QG-T2': { value: 40 }, 'AL-T3': { value: 2 } };
  const all = (figures: Record<string, Figure>): Submission[] =>
    communes(AN_LAM).map((unit) => submission(AN_LAM, unit, { figures }));

  it('say nothing arose, or does not apply, only where every unit below says so', () => {
    const zero = up(AN_LAM, sealed(AN_LAM, all({ 'AL-T1': 'zero', 'QG-T2': 'not-applicable' })));
    expect(zero.content.figures).toEqual({ 'QG-T1': 'zero', 'QG-T2': 'not-applicable' });
    // Nobody below gave the third: it is missing above too, which is no misfit.
    expect(zero.gaps).toEqual([]);
  });

  it('stay missing and are named where they do not fit, and are never converted', () => {
    const snapshot = sealed(AN_LAM, all(whole));
    const measured = up(AN_LAM, snapshot, withTarget(MINISTRY, 'QG-T2', { unit: 'nghìn cuốn' }));
    expect(measured.content.figures).toEqual({
      'QG-T1': { numerator: 9, denominator: 15 },
      'QG-T3': { value: 3 },
    });
    expect(measured.gaps).toEqual([{ target: 'QG-T2', why: 'unit-of-measure' }]);
    const added = withTarget(MINISTRY, 'QG-T1', { overUnits: 'sum' });
    expect(up(AN_LAM, snapshot, added).gaps).toEqual([{ target: 'QG-T1', why: 'form' }]);
    const least = withTarget(MINISTRY, 'QG-T2', { max: 100 });
    expect(up(AN_LAM, snapshot, least).gaps).toEqual([{ target: 'QG-T2', why: 'does-not-fit' }]);
    const frozen = withTarget(MINISTRY, 'QG-T1', { frozenDenominators: { [UNIT]: 20 } });
    expect(up(AN_LAM, snapshot, frozen).gaps).toEqual([{ target: 'QG-T1', why: 'does-not-fit' }]);
    const without = { ...AN_LAM, targets: AN_LAM.targets.filter(({ code }) => code !== 'AL-T3') };
    expect(up(without, sealed(without, all(whole))).gaps).toEqual([{ target: 'QG-T3', why: 'no-target' }]);
  });

  it('are those of the sealed report, whatever the plan below says since', () => {
    const renamed = withTarget(AN_LAM, 'QG-T2', { unit: 'thùng' });
    expect(up(renamed, sealed(AN_LAM, all(whole))).content.figures['QG-T2']).toEqual({ value: 120 });
  });
});

describe('words on their way up', () => {
  it('are the coordinator’s own, else those of the units with their names, “Không có” once', () => {
    const told = communes(AN_LAM).map((unit, n) =>
      submission(AN_LAM, unit, {
        narrative: { obstacles: 'Không có', ...(n === 0 ? { results: 'Mở thêm hai điểm đọc.' } : {}) },
      }),
    );
    const { narrative } = up(
      AN_LAM,
      sealed(AN_LAM, told, { own: { next: 'Mở điểm đọc ở trường học.' } }),
    ).content;
    expect(narrative).toEqual({
      results: 'Ủy ban nhân dân xã Đông Phú: Mở thêm hai điểm đọc.',
      obstacles: 'Không có.',
      next: 'Mở điểm đọc ở trường học.',
    });
  });

  it('that are too long for a report are left to the document that goes with it', () => {
    const snapshot = sealed(AN_LAM, [], { own: { results: 'a'.repeat(20_001) } });
    expect(up(AN_LAM, snapshot).content.narrative).toEqual({
      results: 'Nội dung dài, xem báo cáo kèm theo.',
    });
  });
});
