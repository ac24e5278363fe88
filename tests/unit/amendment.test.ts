/** What an amendment changes, and that nothing owed is lost, moved twice, or touched without need. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparePlans } from '../../domain/amendment/compare-plans.ts';
import { projectInForce, type PlanVersion } from '../../domain/amendment/in-force.ts';
import { findOutcome, type Outcome, type Running } from '../../domain/amendment/outcome.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { layDays } from '../../domain/calendar/entered-days.ts';
import { decide } from '../../domain/decide/assignment.ts';
import type { ObligationState } from '../../domain/decide/assignment-state.ts';
import type { PlanAmendment } from '../../domain/messages.ts';
import type { Plan } from '../../domain/plan.ts';
import { project } from '../../domain/schedule.ts';
import { amendment, standing, states } from '../support/random-amendments.ts';
import { assignmentsOf, obligationsOf, type Assignments } from '../support/running-work.ts';
import { samplePlan } from '../support/sample-plan.ts';

const calendar = createWorkCalendar(layDays([]));
const LAUNCHED = '2024-01-02T08:00:00+07:00';
const NOW = '2024-06-10T10:00:00+07:00';
const TODAY = '2024-06-10';
const plan = samplePlan({ years: { from: 2024, to: 2025 } });
const launch: PlanVersion = { plan, version: 1, effective: null };
const amended = (next: Plan, version = 2): PlanVersion => ({ plan: next, version, effective: TODAY });

const OPEN = new Set(['planned', 'open', 'returned']);

/** Work of a running plan in states of its own. */
function workOf(
  choices: { report: ObligationState['state']; task: ObligationState['state']; extended: boolean }[],
): {
  running: Running;
  assignments: Assignments;
} {
  const all = project(plan, calendar)
    .map((o) => ({ ...o, planVersion: 1 }))
    .map((o, n) => standing(o, choices[n % choices.length]!, LAUNCHED, NOW));
  const units = plan.units.map(({ id }) => id);
  return {
    running: { versions: [launch], known: all, started: units, running: units },
    assignments: assignmentsOf(plan, all, LAUNCHED),
  };
}

function apply(assignments: Assignments, next: PlanVersion, outcome: Outcome): Assignments {
  const owed = projectInForce([launch, next], calendar);
  const change: PlanAmendment = {
    ...{ change: 'amend-1', at: NOW, slot: NOW, version: next.version, coordinator: next.plan.coordinator },
    basis: { number: '1/QĐ-UBND', date: TODAY },
  };
  const result = new Map(assignments);
  for (const [unit, obligations] of outcome.units) {
    const state = assignments.get(unit);
    if (!state) continue;
    const message = { id: `amend-1/${unit}`, type: 'plan-amended', obligations, ...change } as const;
    const asked = decide(state, { type: 'message', message, at: NOW });
    expect(asked.ask).toEqual({ type: 'amendment', message });
    const horizon = {
      obligations: owed.filter((o) => o.unit === unit && o.kind !== 'send'),
      projectAt: null,
    };
    result.set(unit, decide(asked.state, { type: 'amended', at: NOW, message, horizon }).state);
  }
  return result;
}

/** Nothing is lost, and what happens is what the preview says. */
function expectAsShown(
  { running, assignments }: ReturnType<typeof workOf>,
  after: Assignments,
  { kept, moved, superseded, added, newUnits }: Outcome,
): void {
  expect(kept + moved.length + superseded.length).toBe(running.known.length);
  const [was, is] = [assignments, after].map((all) => new Map(obligationsOf(all).map((o) => [o.id, o]))) as [
    Map<string, ObligationState>,
    Map<string, ObligationState>,
  ];
  const seen = { moved: [] as string[], superseded: [] as string[], added: [] as string[] };
  for (const [id, o] of is) {
    const old = was.get(id);
    if (!old) seen.added.push(id);
    else if (o.state === 'superseded') seen.superseded.push(id);
    else if (o.dueDate !== old.dueDate) seen.moved.push(`${id} ${old.dueDate} ${o.dueDate}`);
    // What has been handed in stays as it is.
    if (old && !OPEN.has(old.state)) expect(o).toEqual({ ...old, pending: o.pending });
  }
  const ofUnits = (ids: string[]): string[] => ids.filter((id) => !id.includes('/send@')).sort();
  const isNew = (id: string): boolean => newUnits.some((unit) => id.startsWith(`${unit}/`));
  expect(seen.superseded.sort()).toEqual(ofUnits(superseded));
  expect(seen.moved.sort()).toEqual(ofUnits(moved.map(({ id, from, to }) => `${id} ${from} ${to}`)));
  expect(seen.added.sort()).toEqual(ofUnits(added.filter((id) => !isNew(id))));
}

/** No step twice, and none whose time has gone. */
function expectStepsAhead(before: Assignments, after: Assignments): void {
  for (const [unit, { obligations }] of after) {
    for (const [id, o] of Object.entries(obligations)) {
      expect(o.pending.every(({ at }) => Date.parse(at) > Date.parse(NOW))).toBe(true);
      const old = before.get(unit)?.obligations[id];
      if (!old || Date.parse(old.opensAt) > Date.parse(NOW)) continue;
      const unsaid = new Set(old.pending.map(({ rung }) => rung));
      expect(o.pending.filter(({ rung }) => !unsaid.has(rung))).toEqual([]);
    }
  }
}

/** The same text once more finds nothing to do. */
function expectSettled(
  { started }: Running,
  after: Assignments,
  next: PlanVersion,
  { newUnits }: Outcome,
): void {
  const known = obligationsOf(after);
  const units = [...new Set([...started, ...newUnits])];
  const versions = [launch, next];
  const again = findOutcome(
    { versions, known, started: units, running: units },
    amended(next.plan, 3),
    calendar,
    NOW,
  );
  const alive = known.filter(({ state }) => state !== 'superseded');
  expect(again).toMatchObject({ moved: [], superseded: [], newUnits: [], kept: alive.length });
  expect([...again.units.keys()].filter((unit) => !newUnits.includes(unit))).toEqual([]);
}

describe('an amendment', () => {
  it('of 500 at random loses nothing, does what it shows, says no step twice, and once only', () => {
    fc.assert(
      fc.property(amendment, fc.array(states, { minLength: 1, maxLength: 7 }), (edit, choices) => {
        const work = workOf(choices);
        const next = amended(edit(plan));
        const outcome = findOutcome(work.running, next, calendar, NOW);
        const after = apply(work.assignments, next, outcome);
        expectAsShown(work, after, outcome);
        expectStepsAhead(work.assignments, after);
        expectSettled(work.running, after, next, outcome);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves units alone that it does not concern', () => {
    const next = amended({
      ...plan,
      duties: plan.duties.map((duty) =>
        duty.due && 'monthDay' in duty.due ? { ...duty, due: { ...duty.due, monthDay: '11-05' } } : duty,
      ),
    });
    const { running } = workOf([{ report: 'open', task: 'open', extended: false }]);
    const concerned = new Set(
      plan.duties.filter(({ due }) => due && 'monthDay' in due).flatMap(({ units }) => units),
    );
    const outcome = findOutcome(running, next, calendar, NOW);
    expect([...outcome.units.keys()].sort()).toEqual([...concerned].sort());
    expect(outcome.moved.length).toBeGreaterThan(0);
  });
});

describe('what governs', () => {
  it('is for a report the version in force at its cut-off, for a task the one in force when it falls due', () => {
    const next = amended({ ...plan, reporting: { ...plan.reporting, sendDay: 20 } });
    const owed = projectInForce([launch, { ...next, effective: '2024-06-15' }], calendar);
    const versionOf = (period: string): unknown =>
      owed.find((o) => o.kind === 'send' && o.period === period)?.planVersion;
    expect([versionOf('2024-h1'), versionOf('2024'), versionOf('2025-h1')]).toEqual([1, 2, 2]);
  });

  it('hands the sending of every period to the unit that coordinates now', () => {
    const coordinator = 'cong-an-tinh';
    const owed = projectInForce([launch, amended({ ...plan, coordinator })], calendar);
    const sendings = owed.filter(({ kind }) => kind === 'send');
    expect(sendings.map(({ unit, id }) => [unit, id.split('/')[0]])).toEqual(
      sendings.map(() => [coordinator, coordinator]),
    );
  });
});

describe('the difference of two plans', () => {
  it('tells field by field what is added, removed and changed', () => {
    const [, second] = plan.units;
    const next: Plan = {
      ...plan,
      title: 'Kế hoạch sửa',
      coordinator: second!.id,
      letterhead: { ...plan.letterhead, abbreviation: 'BC-CAT' },
      addressees: plan.addressees.slice(1),
      reporting: { ...plan.reporting, sendDay: 22 },
      units: plan.units.map((unit, n) => (n === 1 ? { ...unit, name: 'Công an tỉnh mới' } : unit)),
    };
    const told = comparePlans(plan, next).map(({ kind, id, change, fields }) => [
      `${kind} ${id} ${change}`,
      ...(change === 'changed'
        ? fields.map(({ field, from, to }) => `${field}: ${String(from)} → ${String(to)}`)
        : []),
    ]);
    expect(told).toEqual([
      ['regime plan changed', 'title: Kế hoạch mẫu giai đoạn 2021-2025 → Kế hoạch sửa'],
      ['regime reporting changed', 'sendDay: 25 → 22'],
      [`coordinator ${second!.id} changed`, `unit: ${plan.coordinator} → ${second!.id}`],
      ['letterhead letterhead changed', 'abbreviation: BC-SLĐTBXH → BC-CAT'],
      ['addressee ubnd-tinh removed'],
      [`unit ${second!.id} changed`, 'name: Công an tỉnh → Công an tỉnh mới'],
    ]);
  });

  it('is none for keys in another order, or other notes', () => {
    const turned = JSON.parse(JSON.stringify(plan)) as Plan;
    const reordered = Object.fromEntries(Object.entries(turned).reverse()) as unknown as Plan;
    expect(comparePlans(plan, { ...reordered, notes: [{ text: 'Ghi chú', textEn: 'Note' }] })).toEqual([]);
  });
});
