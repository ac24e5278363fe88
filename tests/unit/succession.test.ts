/** Who takes over what when units are reorganised. */
import { describe, expect, it } from '@jest/globals';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { layDays } from '../../domain/calendar/entered-days.ts';
import { project } from '../../domain/schedule.ts';
import type { ObligationState } from '../../domain/decide/assignment-state.ts';
import { figuresByLineage } from '../../domain/succession/by-lineage.ts';
import { passesField } from '../../domain/succession/drafts.ts';
import { heirsOf } from '../../domain/succession/heirs.ts';
import { livingHeirs } from '../../domain/succession/living-heirs.ts';
import { planForPeriod } from '../../domain/succession/period-plan.ts';
import { reportsFrom } from '../../domain/succession/reports-from.ts';
import { reorganisePlan } from '../../domain/succession/reorganise-plan.ts';
import type { Reorganisation, UnitsChange } from '../../domain/succession/reorganisation.ts';
import { samplePlan } from '../support/sample-plan.ts';

const calendar = createWorkCalendar(layDays([]));
const TODAY = '2024-06-10';
const plan = samplePlan({ years: { from: 2024, to: 2025 } });
const [COORDINATOR, POLICE, FARMERS] = plan.units.map(({ id }) => id) as [string, string, string];

function reorganisation(changes: UnitsChange[], more: Partial<Reorganisation> = {}): Reorganisation {
  return {
    ...{ basis: { number: '1/NQ-HĐND', date: TODAY }, effective: TODAY },
    ...{ changes, coordinators: [], addressees: [], letterheads: [] },
    ...more,
  };
}

const named = (id: string): { id: string; name: string } => ({ id, name: `Tên ${id}` });
const merge = (from: string[], to: string): UnitsChange => ({
  ...{ kind: 'merge', from, to: [named(to)], duties: {} },
});

describe('who takes over', () => {
  it('is of a merger the one, of a split who is named, of a transfer who is named and else nobody', () => {
    const split: UnitsChange = {
      ...{ kind: 'split', from: ['a'], to: [named('b'), named('c')], duties: { c: ['D-2'] } },
    };
    expect([
      heirsOf({ changes: [split] }).of('a', 'D-2'),
      heirsOf({ changes: [split] }).of('a', 'D-1'),
    ]).toEqual(['c', 'b']);
    expect(heirsOf({ changes: [split] }).ended.has('a')).toBe(true);
    const transfer: UnitsChange = { ...split, kind: 'transfer', to: [named('c')] };
    const heirs = heirsOf({ changes: [transfer] });
    expect([heirs.of('a', 'D-2'), heirs.of('a', 'D-1'), heirs.of('a')]).toEqual(['c', 'a', 'a']);
    expect(heirs.ended.has('a')).toBe(false);
    const absorbed = heirsOf({ changes: [merge(['a', 'b'], 'a')] });
    expect([absorbed.of('a'), absorbed.of('b'), absorbed.ended.has('a'), absorbed.ended.has('b')]).toEqual([
      'a',
      'a',
      false,
      true,
    ]);
    const dissolved = heirsOf({ changes: [{ kind: 'dissolve', from: ['a'], to: [], duties: {} }] });
    expect([dissolved.of('a'), dissolved.ended.has('a')]).toEqual([null, true]);
  });
});

describe('a plan reorganised', () => {
  it('has the successor in each place of its predecessors', () => {
    const change = reorganisation([merge([POLICE, FARMERS], 'don-vi-gop')], {
      coordinators: [{ from: COORDINATOR, to: 'don-vi-gop' }],
      addressees: [{ from: 'ubnd-tinh', to: 'ubnd-thanh-pho' }],
      letterheads: [
        {
          ...{ coordinator: 'don-vi-gop', superior: null, body: 'ĐƠN VỊ GỘP', abbreviation: 'BC-ĐVG' },
          signerTitle: ['GIÁM ĐỐC'],
        },
      ],
    });
    const after = reorganisePlan(plan, change, heirsOf(change), named);
    const ids = after.units.map(({ id }) => id);
    expect(ids).toContain('don-vi-gop');
    expect(ids).not.toContain(POLICE);
    expect(after.units.find(({ id }) => id === 'don-vi-gop')).toMatchObject({
      ...{ name: 'Tên don-vi-gop', heading: 'V.2', reports: 'ordered' },
    });
    expect(JSON.stringify([after.duties, after.targets])).not.toContain(POLICE);
    expect(after.coordinator).toBe('don-vi-gop');
    expect(after.letterhead).toMatchObject({ body: 'ĐƠN VỊ GỘP', abbreviation: 'BC-ĐVG' });
    expect(after.addressees[0]).toMatchObject({ unit: 'ubnd-thanh-pho', name: 'Tên ubnd-thanh-pho' });
  });

  it('is the very same where it concerns nobody in it', () => {
    const change = reorganisation([merge(['la-mot', 'la-hai'], 'la-ba')]);
    expect(reorganisePlan(plan, change, heirsOf(change), named)).toEqual(plan);
  });
});

describe('a unit that begins', () => {
  const periods = [
    { id: '2024-h1', cutoff: '2024-06-14' },
    { id: '2024', cutoff: '2024-12-14' },
  ];
  const heirs = heirsOf({ changes: [merge(['a', 'b'], 'ab')] });
  const report = (unit: string, period: string, state: ObligationState['state'], dueDate = '2024-06-19') => ({
    ...{ unit, period, state, dueDate, kind: 'report' as const },
  });
  const from = (...rows: ReturnType<typeof report>[]): string | null =>
    reportsFrom('ab', heirs, rows, periods, TODAY);

  it('reports from the day after what its predecessors have all handed in', () => {
    const later = [
      report('a', '2024', 'planned', '2024-12-19'),
      report('b', '2024', 'planned', '2024-12-19'),
    ];
    const handedIn = report('a', '2024-h1', 'submitted');
    expect(from(handedIn, report('b', '2024-h1', 'accepted'), ...later)).toBe('2024-06-15');
    expect(from(handedIn, report('b', '2024-h1', 'open'), ...later)).toBeNull();
    expect(from(report('c', '2024-h1', 'submitted'), ...later)).toBeNull();
    // What was due before it began is asked of nobody any more.
    expect(from(report('a', '2023', 'accepted', '2023-12-19'), ...later)).toBeNull();
  });
});

describe('a period in which a unit ended', () => {
  const merged = reorganisation([merge([POLICE, FARMERS], 'don-vi-gop')]);
  const after = reorganisePlan(plan, merged, heirsOf(merged), named, () => '2024-06-15');

  it('has the unit that reported, with its targets and duties, and not the one that begins later', () => {
    const period = planForPeriod(after, '2024-06-14', [{ unit: POLICE, plan }]);
    const reports = new Map(period.units.map(({ id, reports: how }) => [id, how]));
    expect([reports.get('don-vi-gop'), reports.get(POLICE), reports.has(FARMERS)]).toEqual([
      'none',
      plan.units.find(({ id }) => id === POLICE)?.reports,
      false,
    ]);
    const codes = (of: typeof plan): string[] =>
      [
        ...of.targets.filter(({ reportedBy }) => reportedBy.includes(POLICE)),
        ...of.duties.filter(({ units }) => units.includes(POLICE)),
      ].map((one) => one.code);
    expect(codes(period)).toEqual(codes(plan));
  });

  it('counts a frozen whole once', () => {
    const [target] = plan.targets;
    const frozen = (of: typeof plan, values: Record<string, number>): typeof plan => ({
      ...of,
      targets: [{ ...target!, reportedBy: Object.keys(values), frozenDenominators: values }],
    });
    const period = planForPeriod(frozen(after, { 'don-vi-gop': 30 }), '2024-12-14', [
      { unit: POLICE, plan: frozen(plan, { [POLICE]: 10, [FARMERS]: 20 }) },
    ]);
    expect(period.targets[0]!.frozenDenominators).toEqual({ 'don-vi-gop': 20, [POLICE]: 10 });
  });

  it('is asked of a unit that begins, once it has begun', () => {
    const reports = project(after, calendar).filter((o) => o.unit === 'don-vi-gop' && o.kind === 'report');
    expect(reports.map(({ period }) => period)).not.toContain('2024-h1');
    expect(reports.map(({ period }) => period)).toContain('2025-h1');
  });
});

describe('whoever does the work of a unit by now', () => {
  const successors = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['d', ['a']],
  ]);

  it('is found through those who have ended themselves, each once, and in circles too', () => {
    expect(livingHeirs('a', successors, (unit) => unit === 'c' || unit === 'd')).toEqual(['c', 'd']);
    expect(livingHeirs('a', successors, () => true)).toEqual(['b', 'c']);
    expect(livingHeirs('a', successors, () => false)).toEqual([]);
    expect(livingHeirs('c', successors, () => true)).toEqual([]);
  });
});

describe('figures over years', () => {
  const target = plan.targets.find(({ code }) => code === 'M-T1')!;
  const figure = (unit: string, numerator: number, denominator: number) => ({
    ...{ unit, state: 'reported' as const, submission: unit, numerator, denominator },
    ...{ value: (100 * numerator) / denominator, elsewhere: null },
  });
  const before = [figure('huyen-a', 1, 4), figure('huyen-b', 3, 4), figure('so-cu', 5, 10)];
  const after = [figure(POLICE, 9, 10)];
  const lives = (id: string): boolean => plan.units.some((unit) => unit.id === id);

  it('are, of a unit that took others over whole, the sum of theirs', () => {
    const successors = new Map([
      ['huyen-a', [POLICE]],
      ['huyen-b', ['xa-c']],
      ['xa-c', [POLICE]],
      ['so-cu', [POLICE, FARMERS]],
    ]);
    const rows = figuresByLineage(target, [before, after], { successors, lives });
    expect(rows).toEqual([
      {
        ...{ unit: POLICE, from: ['huyen-a', 'huyen-b'] },
        figures: [
          { numerator: 4, denominator: 8, value: 50, state: 'reported' },
          { numerator: 9, denominator: 10, value: 90, state: 'reported' },
        ],
      },
      // Shared out among several: nobody can say whose past it is.
      {
        ...{ unit: 'so-cu', from: [] },
        figures: [{ numerator: 5, denominator: 10, value: 50, state: 'reported' }, null],
      },
    ]);
  });
});

describe('a report that was begun', () => {
  const [duty, other] = plan.duties.map(({ code }) => code) as [string, string];
  const fields = [`d.${duty}`, `d.${other}`, 'f.M-T1.numerator', 'n.situation'];
  const passed = (change: UnitsChange, to: string): string[] =>
    fields.filter(passesField(heirsOf(reorganisation([change])), plan, { from: POLICE, to }));
  const shared = (kind: 'split' | 'transfer'): UnitsChange => ({
    ...{ kind, from: [POLICE], to: [named('so-a'), named('so-b')] },
    duties: { 'so-a': [other], 'so-b': [duty] },
  });

  it('of a unit that is split goes on with all its heirs, each with what is theirs, and the words', () => {
    expect(passed(shared('split'), 'so-a')).toEqual([`d.${other}`, 'f.M-T1.numerator', 'n.situation']);
    expect(passed(shared('split'), 'so-b')).toEqual([`d.${duty}`, 'n.situation']);
  });

  it('of a unit that goes on stays, and goes along with what leaves it', () => {
    expect(passed(shared('transfer'), 'so-b')).toEqual([`d.${duty}`]);
    expect(passed(merge([POLICE], 'so-a'), 'so-a')).toEqual(fields);
  });
});
