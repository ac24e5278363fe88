import { describe, expect, it } from '@jest/globals';
import { aggregate } from '../../domain/aggregation/aggregate.ts';
import { accumulate } from '../../domain/aggregation/over-time.ts';
import type { TargetFigure } from '../../domain/aggregation/types.ts';
import type { Plan, Target } from '../../domain/plan.ts';
import type { Figure, Submission } from '../../domain/submission.ts';
import { samplePlan } from '../support/sample-plan.ts';

const period = { id: '2024-h1' };

/** A plan of ordered units `a`, `b`, `c` and a requested unit `r`, all reporting one target `T`. */
function planWith(target: Partial<Target>): Plan {
  const base = samplePlan();
  const unit = (id: string, reports: 'ordered' | 'requested') => ({
    id,
    name: id.toUpperCase(),
    heading: 'V.1',
    reports,
    class: null,
  });
  return samplePlan({
    coordinator: 'a',
    units: [unit('a', 'ordered'), unit('b', 'ordered'), unit('c', 'ordered'), unit('r', 'requested')],
    targets: [{ ...base.targets[0]!, code: 'T', reportedBy: ['a', 'b', 'c', 'r'], ...target }],
  });
}

function sent(unit: string, figure: Figure | undefined, more: Partial<Submission> = {}): Submission {
  const version = more.version ?? 1;
  return {
    id: `${unit}-${version}`,
    plan: 'mau-2021-2025',
    obligation: `${unit}/2024-h1`,
    unit,
    period: '2024-h1',
    version,
    receivedAt: `2024-06-1${version}T09:00:00+07:00`,
    saidAt: `2024-06-1${version}T09:00:00+07:00`,
    onTime: true,
    state: 'submitted',
    content: { figures: figure === undefined ? {} : { T: figure }, duties: {}, narrative: {} },
    ...more,
  };
}

function figureOf(target: Partial<Target>, submissions: Submission[], exempt: string[] = []): TargetFigure {
  return aggregate(planWith(target), period, submissions, exempt).figures[0]!;
}

describe('a ratio over units', () => {
  it('divides the sums and never averages percentages', () => {
    const figure = figureOf({ value: 70 }, [
      sent('a', { numerator: 9, denominator: 10 }),
      sent('b', { numerator: 10, denominator: 90 }),
      sent('c', 'zero'),
    ]);
    expect(figure).toMatchObject({
      numerator: 19,
      denominator: 100,
      value: 19,
      met: false,
      state: 'reported',
    });
    expect(figure).toMatchObject({ reported: 2, zero: 1, notApplicable: 0, elsewhere: 0, missing: 0 });
    expect(figure.trace).toEqual(['a-1', 'b-1', 'c-1']);
  });

  it('compares exactly although the value is rounded', () => {
    const twoThirds = [sent('a', { numerator: 2, denominator: 3 })];
    expect(figureOf({ value: 66.67 }, twoThirds)).toMatchObject({ value: 66.67, met: false });
    expect(figureOf({ value: 66.66 }, twoThirds)).toMatchObject({ value: 66.67, met: true });
    const nearly = [sent('a', { numerator: 69_999, denominator: 100_000 })];
    expect(figureOf({ value: 70 }, nearly)).toMatchObject({ value: 70, met: false });
  });

  it.each([
    ['>=', 50, true],
    ['>', 50, false],
    ['<=', 50, true],
    ['=', 50, true],
    ['>', 49.99, true],
    ['=', 50.01, false],
  ] as const)('holds 1/2 %s %d to be %s', (operator, value, met) => {
    expect(figureOf({ operator, value }, [sent('a', { numerator: 1, denominator: 2 })]).met).toBe(met);
  });

  it('has no value over nothing', () => {
    const nothing = figureOf({}, [sent('a', 'zero'), sent('b', 'zero'), sent('c', 'zero')]);
    expect(nothing).toMatchObject({
      numerator: 0,
      denominator: 0,
      value: null,
      met: null,
      state: 'zero',
      zero: 3,
    });
  });

  it('tells nothing done from nothing arisen', () => {
    expect(figureOf({}, [sent('a', { numerator: 0, denominator: 5 })])).toMatchObject({
      value: 0,
      met: false,
    });
  });

  it('keeps other channels and what does not apply outside the sums', () => {
    const figure = figureOf({}, [
      sent('a', { numerator: 8, denominator: 10 }),
      sent('b', { elsewhere: { number: '12/CV', date: '2024-06-10' } }),
      sent('c', 'not-applicable'),
    ]);
    expect(figure).toMatchObject({
      numerator: 8,
      denominator: 10,
      elsewhere: 1,
      notApplicable: 1,
      missing: 0,
    });
    expect(figure.trace).toEqual(['a-1']);
    expect(figure.byUnit[1]).toMatchObject({
      state: 'elsewhere',
      elsewhere: { number: '12/CV', date: '2024-06-10' },
    });
  });

  it('refuses to add a bare percentage', () => {
    expect(figureOf({}, [sent('a', { value: 80 })])).toMatchObject({ reported: 0, missing: 3, value: null });
  });

  it('lets a denominator agreed in advance win', () => {
    const figure = figureOf({ frozenDenominators: { a: 20 } }, [
      sent('a', { numerator: 10, denominator: 10 }),
    ]);
    expect(figure).toMatchObject({ numerator: 10, denominator: 20, value: 50 });
  });

  it('counts only the units that report the target', () => {
    const submissions = [
      sent('a', { numerator: 1, denominator: 2 }),
      sent('b', { numerator: 5, denominator: 5 }),
    ];
    const figure = figureOf({ reportedBy: ['a'] }, submissions);
    expect(figure).toMatchObject({ numerator: 1, denominator: 2, missing: 0 });
  });

  it('adds decimals exactly', () => {
    const figure = figureOf({}, [
      sent('a', { numerator: 0.1, denominator: 0.3 }),
      sent('b', { numerator: 0.2, denominator: 1e-7 }),
    ]);
    expect(figure.numerator).toBe(0.3);
    expect(figure.denominator).toBe(0.3000001);
  });
});

describe('the other operators over units', () => {
  it('sums and takes the greatest', () => {
    const submissions = [sent('a', { value: 3 }), sent('b', { value: 4.5 }), sent('c', 'zero')];
    const amount = { operator: 'count', value: 7 } as const;
    expect(figureOf({ ...amount, overUnits: 'sum' }, submissions)).toMatchObject({
      numerator: 7.5,
      denominator: null,
      value: 7.5,
      met: true,
    });
    expect(figureOf({ ...amount, overUnits: 'max' }, submissions)).toMatchObject({ value: 4.5, met: false });
    expect(figureOf({ ...amount, overUnits: 'sum' }, [])).toMatchObject({
      numerator: null,
      value: null,
      met: null,
    });
    expect(figureOf({ ...amount, overUnits: 'sum' }, [sent('a', 'zero')])).toMatchObject({
      value: 0,
      met: false,
    });
  });

  it('counts the units that meet the threshold', () => {
    const target = { overUnits: 'units-meeting', operator: '>=', value: 1 } as const;
    const some = figureOf(target, [
      sent('a', { value: 2 }),
      sent('b', { value: 0 }),
      sent('c', { numerator: 3, denominator: 4 }),
    ]);
    expect(some).toMatchObject({ numerator: 4, denominator: 6, value: 66.67, met: false });
    expect(figureOf(target, [sent('a', { value: 1 }), sent('b', 'zero')])).toMatchObject({
      numerator: 1,
      denominator: 1,
      met: true,
    });
    expect(figureOf(target, [])).toMatchObject({ value: null, met: null });
  });
});

describe('who reported', () => {
  it('keeps completeness apart from timeliness and requested units apart from ordered ones', () => {
    const result = aggregate(planWith({}), period, [
      sent('a', 'zero'),
      sent('b', 'zero', { onTime: false }),
      sent('r', 'zero', { onTime: false }),
    ]);
    expect(result.completeness).toEqual({ expected: 3, received: 2, rate: 66.67 });
    expect(result.timeliness).toEqual({ expected: 3, onTime: 1, rate: 33.33 });
    expect(result.requested).toEqual({ asked: 1, received: 1 });
    expect(result).toMatchObject({ onTime: ['a'], late: ['b'], missing: ['c'], requestedReceived: ['r'] });
  });

  it('does not name a requested unit that sent nothing', () => {
    const result = aggregate(planWith({}), period, [sent('a', 'zero')]);
    expect(result.requested).toEqual({ asked: 1, received: 0 });
    expect(result.missing).toEqual(['b', 'c']);
    expect(JSON.stringify(result)).not.toContain('"r"');
  });

  it('takes a returned figure out of the sums but not the report out of the rates', () => {
    const result = aggregate(planWith({}), period, [
      sent('a', { numerator: 1, denominator: 1 }, { state: 'returned' }),
    ]);
    expect(result.figures[0]).toMatchObject({ numerator: 0, missing: 3 });
    expect(result).toMatchObject({ onTime: ['a'], missing: ['b', 'c'] });
    expect(result.reporters[0]).toMatchObject({ unit: 'a', beingCorrected: true });
  });

  it('judges by what came first, though paper that came in time was entered after a late filing', () => {
    const result = aggregate(planWith({}), period, [
      sent('a', { numerator: 1, denominator: 2 }, { receivedAt: '2024-06-21T09:00:00+07:00', onTime: false }),
      sent('a', { numerator: 2, denominator: 2 }, { version: 2, onTime: true }),
    ]);
    expect([result.onTime, result.late]).toEqual([['a'], []]);
    expect(result.reporters[0]).toMatchObject({
      ...{ version: 2, onTime: true, firstReceivedAt: '2024-06-12T09:00:00+07:00' },
    });
  });

  it('counts the newest version and judges the first', () => {
    const result = aggregate(planWith({}), period, [
      sent('a', { numerator: 2, denominator: 2 }, { version: 2, onTime: false }),
      sent('a', { numerator: 1, denominator: 2 }, { state: 'replaced' }),
    ]);
    expect(result.figures[0]).toMatchObject({ numerator: 2, trace: ['a-2'] });
    expect(result).toMatchObject({ onTime: ['a'], late: [] });
    expect(result.reporters[0]).toMatchObject({ version: 2, firstReceivedAt: '2024-06-11T09:00:00+07:00' });
  });

  it('holds an exempt unit for neither missing nor expected', () => {
    const result = aggregate(planWith({}), period, [sent('a', 'zero')], ['b']);
    expect(result.completeness).toEqual({ expected: 2, received: 1, rate: 50 });
    expect(result).toMatchObject({ missing: ['c'], exempt: ['b'] });
    expect(result.figures[0]).toMatchObject({ missing: 1 });
  });

  it('passes over other plans and periods', () => {
    const others = [sent('a', 'zero', { period: '2024' }), sent('b', 'zero', { plan: 'other' })];
    expect(aggregate(planWith({}), period, others).completeness.received).toBe(0);
  });

  it('has no rate when nobody is expected', () => {
    const result = aggregate(planWith({}), period, [], ['a', 'b', 'c']);
    expect(result.completeness).toEqual({ expected: 0, received: 0, rate: null });
  });
});

describe('a target over time', () => {
  const windows = {
    '2023': { id: '2023', from: '2022-12-15', to: '2023-12-14' },
    '2024-h1': { id: '2024-h1', from: '2023-12-15', to: '2024-06-14' },
    '2024': { id: '2024', from: '2023-12-15', to: '2024-12-14' },
  };
  const at = (
    id: keyof typeof windows,
    numerator: number,
    denominator: number | null,
    value = 1 as number | null,
  ) => ({
    period: windows[id],
    figure: { numerator, denominator, value },
  });
  const target = (more: Partial<Target>): Target => planWith(more).targets[0]!;

  it('never adds a half-year to its year', () => {
    const figures = [at('2024', 50, 100), at('2024-h1', 20, 40), at('2023', 30, 100)];
    expect(accumulate(target({ overTime: 'sum' }), figures)).toEqual({
      numerator: 80,
      denominator: 200,
      value: 40,
      met: false,
      periods: ['2023', '2024'],
    });
  });

  it('adds the half-year while its year is not known', () => {
    const figures = [at('2024', 0, 0, null), at('2024-h1', 20, 40), at('2023', 30, 100)];
    expect(accumulate(target({ overTime: 'sum' }), figures)).toMatchObject({
      numerator: 50,
      denominator: 140,
    });
  });

  it('takes the last or the best period', () => {
    const figures = [at('2023', 9, 10), at('2024-h1', 20, 40)];
    expect(accumulate(target({ overTime: 'last' }), figures)).toMatchObject({
      value: 50,
      periods: ['2024-h1'],
    });
    expect(accumulate(target({ overTime: 'max' }), figures)).toMatchObject({
      value: 90,
      met: true,
      periods: ['2023'],
    });
  });

  it('adds amounts, and says nothing of nothing', () => {
    const amount = target({ overTime: 'sum', overUnits: 'sum', operator: 'count', value: 5 });
    expect(accumulate(amount, [at('2023', 2, null), at('2024', 3, null)])).toMatchObject({
      value: 5,
      met: true,
    });
    expect(accumulate(amount, [])).toEqual({
      numerator: null,
      denominator: null,
      value: null,
      met: null,
      periods: [],
    });
  });
});
