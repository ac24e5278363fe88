/** That a reorganisation at random does what its preview shows, whatever order its messages come in, and once only. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amendmentOf, messagesFor, type Passed } from '../../client/amend/messages-for.ts';
import { comparePlans } from '../../domain/amendment/compare-plans.ts';
import { projectInForce, type PlanVersion } from '../../domain/amendment/in-force.ts';
import { findOutcome } from '../../domain/amendment/outcome.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { layDays } from '../../domain/calendar/entered-days.ts';
import { project } from '../../domain/schedule.ts';
import type { ObligationState } from '../../domain/decide/assignment-state.ts';
import { plannedObligation } from '../../domain/decide/planned-obligation.ts';
import { listPeriods } from '../../domain/periods.ts';
import { heirsOf } from '../../domain/succession/heirs.ts';
import { reportsFrom } from '../../domain/succession/reports-from.ts';
import { passTo, reorganisePlan } from '../../domain/succession/reorganise-plan.ts';
import {
  REORGANISATION_KINDS,
  type Reorganisation,
  type UnitsChange,
} from '../../domain/succession/reorganisation.ts';
import { standing, states } from '../support/random-amendments.ts';
import { assignmentsOf, bring, obligationsOf } from '../support/running-work.ts';
import { samplePlan } from '../support/sample-plan.ts';

const calendar = createWorkCalendar(layDays([]));
const LAUNCHED = '2024-01-02T08:00:00+07:00';
const NOW = '2024-06-10T10:00:00+07:00';
const TODAY = '2024-06-10';
const plan = samplePlan({ years: { from: 2024, to: 2025 } });

const named = (id: string): { id: string; name: string } => ({ id, name: `Tên ${id}` });
const projected = project(plan, calendar);
const unit = fc.constantFrom(...plan.units.map(({ id }) => id));
const code = fc.constantFrom(...plan.duties.map((duty) => duty.code));
const successor = fc.constantFrom('moi-1', 'moi-2', ...plan.units.map(({ id }) => id));

const anyChange: fc.Arbitrary<UnitsChange> = fc
  .record({
    kind: fc.constantFrom(...REORGANISATION_KINDS),
    from: fc.uniqueArray(unit, { minLength: 1, maxLength: 2 }),
    to: fc.uniqueArray(successor, { minLength: 1, maxLength: 2 }),
    codes: fc.uniqueArray(code, { maxLength: 3 }),
  })
  .map(({ kind, from, to, codes }) => ({
    ...{ kind, from, to: to.slice(0, kind === 'merge' || kind === 'rename' ? 1 : 2).map(named) },
    duties: codes.length > 0 ? { [to.at(-1)!]: codes } : {},
  }))
  .filter(({ to, duties }) => Object.keys(duties).every((id) => to.some((one) => one.id === id)));

/** A reorganisation of a plan whose work stands as it stands, found as the engine finds it. */
function found(change: UnitsChange, versions: PlanVersion[], known: ObligationState[], started: string[]) {
  const whole: Reorganisation = {
    ...{ basis: { number: '1/NQ-HĐND', date: TODAY }, effective: TODAY },
    ...{ changes: [change], coordinators: [], addressees: [], letterheads: [] },
  };
  const heirs = heirsOf(whole);
  const before = versions.at(-1)!.plan;
  const periods = listPeriods(before, calendar);
  const begins = (unit: string): string | null => reportsFrom(unit, heirs, known, periods, TODAY);
  const next: PlanVersion = {
    ...{ plan: reorganisePlan(before, whole, heirs, named, begins), version: versions.length + 1 },
    effective: TODAY,
  };
  const outcome = findOutcome({ versions, known, started, running: started }, next, calendar, NOW);
  const passed: Passed = {};
  for (const o of known) {
    const to = outcome.superseded.includes(o.id) ? passTo(o, heirs, next.plan.coordinator) : null;
    if (to && to.id !== o.id) passed[o.id] = to;
  }
  const changes = comparePlans(before, next.plan);
  return { before, next, changes, outcome, passed, ended: new Set<string>() };
}
type Found = ReturnType<typeof found>;

const unitsOf = (known: ObligationState[]): ObligationState[] => known.filter(({ kind }) => kind !== 'send');
const notSend = (id: string): boolean => !id.includes('/send@');

/** What the assignments hold afterwards is what was shown before, and no more. */
function expectAsShown(known: ObligationState[], after: ObligationState[], { outcome, passed }: Found): void {
  const { kept, moved, superseded, added } = outcome;
  expect(kept + moved.length + superseded.length).toBe(known.length);
  const [was, is] = [known, after].map((all) => new Map(all.map((o) => [o.id, o]))) as [
    Map<string, ObligationState>,
    Map<string, ObligationState>,
  ];
  const fresh = after.filter(({ id }) => !was.has(id)).map(({ id }) => id);
  expect(fresh.sort()).toEqual(added.filter(notSend).sort());
  const inherited = new Set(Object.values(passed).map(({ id }) => id));
  const redated = new Map(moved.map(({ id, to }) => [id, to]));
  for (const o of unitsOf(known)) {
    const now = is.get(o.id)!;
    const ends = superseded.includes(o.id) && (passed[o.id] ? 'succeeded' : 'superseded');
    // What its unit has begun itself goes on, whatever comes to it.
    const isGivenOver = inherited.has(o.id) && o.revision === 0;
    if (ends || !isGivenOver) expect([o.id, now.state]).toEqual([o.id, ends || o.state]);
    if (!ends && !isGivenOver) expect(now.dueDate).toBe(redated.get(o.id) ?? o.dueDate);
  }
  for (const [old, { id, unit: heir }] of Object.entries(passed).filter(([id]) => notSend(id))) {
    expect([old, is.get(id)?.unit]).toEqual([old, heir]);
  }
}

/** No step is ahead that is past, nor one that every predecessor has said already. */
function expectStepsAhead(known: ObligationState[], after: ObligationState[], { passed }: Found): void {
  const was = new Map(known.map((o) => [o.id, o]));
  for (const o of after.filter(({ id }) => !was.has(id))) {
    expect(o.pending.every(({ at }) => Date.parse(at) > Date.parse(NOW))).toBe(true);
    const from = known.filter(({ id, state }) => passed[id]?.id === o.id && state === 'open');
    const unsaid = new Set(from.flatMap(({ pending }) => pending.map(({ rung }) => rung)));
    if (from.length > 0 && o.state === 'open')
      expect(o.pending.filter(({ rung }) => !unsaid.has(rung))).toEqual([]);
  }
}

describe('a reorganisation', () => {
  it('of 500 at random loses nothing, does what it shows in any order of messages, and once only', () => {
    const chances = fc.array(fc.nat(), { minLength: 1, maxLength: 20 });
    const choices = fc.array(states, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(anyChange, choices, chances, (change, choice, chance) => {
        const versions: PlanVersion[] = [{ plan, version: 1, effective: null }];
        const known = projected.map((o, n) =>
          standing({ ...o, planVersion: 1 }, choice[n % choice.length]!, LAUNCHED, NOW),
        );
        const units = plan.units.map(({ id }) => id);
        const one = found(change, versions, known, units);
        const all = [...versions, one.next];
        const owed = projectInForce(all, calendar);
        const terms = { change: 'sap-xep', at: NOW, basis: { number: '1/NQ-HĐND', date: TODAY } };
        const messages = messagesFor(one, amendmentOf(one, terms), one.passed);
        const assignments = bring(assignmentsOf(plan, known, LAUNCHED), messages, {
          ...{ plan: one.next.plan, begin: one.outcome.newUnits, owed, at: NOW, chance },
        });
        const after = obligationsOf(assignments);
        expectAsShown(known, after, one);
        expectStepsAhead(known, after, one);

        // Its sendings are in periods, which this leaves out; each goes on under whoever coordinates now.
        const sendings = owed
          .filter(({ kind }) => kind === 'send')
          .map((o) => plannedObligation(o, LAUNCHED));
        const again = found(change, all, [...after, ...sendings], [...assignments.keys()]);
        expect(again.changes).toEqual([]);
        expect(again.outcome).toMatchObject({ moved: [], superseded: [], added: [], newUnits: [] });
      }),
      { numRuns: 500 },
    );
  });
});
