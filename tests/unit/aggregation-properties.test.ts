import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregate, finish } from '../../domain/aggregation/aggregate.ts';
import { addSubmissions, emptyPartial, mergePartials } from '../../domain/aggregation/partial.ts';
import type { Plan, UnitsOperator } from '../../domain/plan.ts';
import type { Figure, Submission } from '../../domain/submission.ts';
import { samplePlan } from '../support/sample-plan.ts';

const period = { id: '2024' };
const units = ['u0', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7'];
const operators: UnitsOperator[] = ['ratio', 'sum', 'max', 'units-meeting'];

const plan: Plan = samplePlan({
  coordinator: 'u0',
  units: units.map((id, index) => ({
    id,
    name: id,
    heading: 'V.1',
    reports: index < 6 ? ('ordered' as const) : ('requested' as const),
    class: null,
  })),
  targets: operators.map((overUnits) => ({
    ...samplePlan().targets[0]!,
    code: overUnits,
    overUnits,
    operator: '>=' as const,
    value: 60,
    reportedBy: units,
  })),
});

const count = fc.integer({ min: 0, max: 1_000_000_000 });
const decimal = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 100);
const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record({ numerator: fc.oneof(count, decimal), denominator: fc.oneof(count, decimal) }),
  fc.record({ value: decimal }),
  fc.constantFrom<Figure>('zero', 'not-applicable'),
  fc.constant<Figure>({ elsewhere: { number: '1/CV', date: '2024-12-01' } }),
);

const submission: fc.Arbitrary<Submission> = fc
  .record({
    unit: fc.constantFrom(...units),
    version: fc.integer({ min: 1, max: 4 }),
    minute: fc.integer({ min: 0, max: 59 }),
    onTime: fc.boolean(),
    state: fc.constantFrom('submitted', 'returned', 'accepted', 'replaced'),
    figures: fc.dictionary(fc.constantFrom(...operators), figure),
  })
  .map(({ unit, version, minute, onTime, state, figures }) => ({
    id: `${unit}-${version}-${minute}`,
    plan: plan.id,
    obligation: `${unit}/2024`,
    unit,
    period: '2024',
    version,
    receivedAt: `2024-12-1${version}T10:${String(minute).padStart(2, '0')}:00+07:00`,
    saidAt: `2024-12-1${version}T10:${String(minute).padStart(2, '0')}:00+07:00`,
    onTime,
    state,
    content: { figures, duties: {}, narrative: {} },
  }));

/** One version of each unit at most once, as the record keeps them. */
const submissions = fc.uniqueArray(submission, {
  selector: (each) => `${each.unit}/${each.version}`,
  maxLength: 25,
});
const gather = (some: Submission[]) => addSubmissions(emptyPartial, some);

describe('aggregation as a whole', () => {
  it('makes the same of its parts as of the whole, in any order and however often said', () => {
    const split = submissions.chain((all) =>
      fc.record({
        all: fc.constant(all),
        shuffled: fc.shuffledSubarray(all, { minLength: all.length }),
        cut: fc.nat({ max: all.length }),
        again: fc.subarray(all),
      }),
    );
    fc.assert(
      fc.property(split, ({ all, shuffled, cut, again }) => {
        const parts = [gather(shuffled.slice(cut)), gather(again), gather(shuffled.slice(0, cut))];
        const joined = finish(plan, period, parts.reduce(mergePartials, emptyPartial));
        expect(joined).toEqual(aggregate(plan, period, all));
      }),
    );
  });

  it('gives a ratio that an independent sum of big integers gives', () => {
    const counts = fc.array(fc.record({ numerator: count, denominator: count }), { maxLength: 8 });
    fc.assert(
      fc.property(counts, (figures) => {
        const sent = figures.map((each, index) => firstOf(units[index]!, { ratio: each }));
        const result = aggregate(plan, period, sent).figures[0]!;
        let n = 0n;
        let d = 0n;
        for (const each of figures) {
          n += BigInt(each.numerator);
          d += BigInt(each.denominator);
        }
        expect(result.numerator).toBe(Number(n));
        expect(result.denominator).toBe(Number(d));
        expect(result.met).toBe(d === 0n ? null : 100n * n >= 60n * d);
        // Half up in hundredths of a percent: floor(10000 n/d + 1/2).
        expect(result.value).toBe(d === 0n ? null : Number((20_000n * n + d) / (2n * d)) / 100);
      }),
    );
  });

  it('adds hundredths without loss', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 8 }),
        (hundredths) => {
          const sent = hundredths.map((each, index) =>
            firstOf(units[index]!, { sum: { value: each / 100 } }),
          );
          const total = hundredths.reduce((sum, each) => sum + BigInt(each), 0n);
          expect(aggregate(plan, period, sent).figures[1]!.value).toBe(Number(total) / 100);
        },
      ),
    );
  });

  it('judges punctuality by what came first alone, whatever is returned or sent again', () => {
    const later = fc.array(
      fc.record({
        state: fc.constantFrom<Submission['state']>('submitted', 'returned', 'accepted'),
        onTime: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(submissions, later, fc.constantFrom(...units), (all, resubmissions, unit) => {
        const firsts = all.filter((each) => each.version === 1);
        const history = firsts.some((each) => each.unit === unit) ? resubmissions : [];
        const more = history.map(({ state, onTime }, index) => ({
          ...firstOf(unit, {}),
          id: `${unit}-again-${index}`,
          version: index + 2,
          receivedAt: '2024-12-31T10:00:00+07:00',
          state,
          onTime,
        }));
        const plain = aggregate(plan, period, firsts);
        const returned = firsts.map((each) =>
          each.unit === unit ? { ...each, state: 'returned' as const } : each,
        );
        const busy = aggregate(plan, period, [...more, ...returned]);
        const { timeliness, completeness, onTime, late, missing, requested } = plain;
        expect(busy).toMatchObject({ timeliness, completeness, onTime, late, missing, requested });
      }),
    );
  });

  it('puts every ordered unit into exactly one list, and exempt ones never among the missing', () => {
    fc.assert(
      fc.property(submissions, fc.subarray(units), (all, exempt) => {
        const result = aggregate(plan, period, all, exempt);
        const ordered = plan.units.filter((unit) => unit.reports === 'ordered').map((unit) => unit.id);
        const listed = [...result.onTime, ...result.late, ...result.missing, ...result.exempt];
        expect(listed.sort()).toEqual(ordered);
        expect(result.missing.filter((unit) => exempt.includes(unit))).toEqual([]);
        expect(result.completeness.expected).toBe(ordered.filter((unit) => !exempt.includes(unit)).length);
        expect(result.completeness.received + result.missing.length).toBe(result.completeness.expected);
        for (const each of result.figures) {
          const missing = each.byUnit.filter((row) => row.state === 'missing').map((row) => row.unit);
          expect(missing.filter((unit) => exempt.includes(unit))).toEqual([]);
        }
      }),
    );
  });
});

function firstOf(unit: string, figures: Record<string, Figure>): Submission {
  return {
    id: `${unit}-first`,
    plan: plan.id,
    obligation: `${unit}/2024`,
    unit,
    period: '2024',
    version: 1,
    receivedAt: '2024-12-10T08:00:00+07:00',
    saidAt: '2024-12-10T08:00:00+07:00',
    onTime: true,
    state: 'submitted',
    content: { figures, duties: {}, narrative: {} },
  };
}
