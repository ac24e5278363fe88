/** Amendments and states of work at random, for what must hold of all of them. */
import fc from 'fast-check';
import type { ObligationState } from '../../domain/decide/assignment-state.ts';
import { plannedObligation } from '../../domain/decide/planned-obligation.ts';
import type { Obligation } from '../../domain/obligation.ts';
import type { Duty, Plan } from '../../domain/plan.ts';

type Edit = (plan: Plan) => Plan;

const day = fc.integer({ min: 1, max: 28 }).map((n) => String(n).padStart(2, '0'));
const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'));
const nth = fc.nat({ max: 50 });

/** One item of a list in another form; an empty list stays. */
function change<T>(items: T[], n: number, into: (item: T) => T): T[] {
  return items.map((item, i) => (i === n % items.length ? into(item) : item));
}

function removeUnit(plan: Plan, n: number): Plan {
  const others = plan.units.filter(({ id }) => id !== plan.coordinator);
  const gone = others[n % Math.max(others.length, 1)]?.id;
  if (gone === undefined) return plan;
  const without = (units: string[]): string[] => units.filter((unit) => unit !== gone);
  return {
    ...plan,
    units: plan.units.filter(({ id }) => id !== gone),
    duties: plan.duties
      .map((duty) => ({ ...duty, units: without(duty.units) }))
      .filter(({ units }) => units.length > 0),
    targets: plan.targets.map((target) => ({ ...target, reportedBy: without(target.reportedBy) })),
  };
}

function newDuty(plan: Plan, n: number, monthDay: string): Duty {
  const unit = plan.units[n % plan.units.length]!;
  return {
    code: `MOI-${n}-${monthDay}`,
    ...{ heading: unit.heading, units: [unit.id], role: 'lead', cadence: 'year' },
    due: { monthDay, shift: 'previous' },
    ...{ reportSection: false, sensitive: false, text: 'Việc mới', textEn: 'New' },
  };
}

const redated = (duty: Duty, monthDay: string): Duty =>
  duty.due && 'monthDay' in duty.due ? { ...duty, due: { ...duty.due, monthDay } } : duty;

/** One change of a plan such as a decision orders. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(nth, month, day).map(([n, m, d]): Edit => (plan) => ({
    ...plan,
    duties: change(plan.duties, n, (duty) => redated(duty, `${m}-${d}`)),
  })),
  nth.map(
    (n): Edit =>
      (plan) =>
        plan.duties.length < 2
          ? plan
          : { ...plan, duties: plan.duties.filter((_duty, i) => i !== n % plan.duties.length) },
  ),
  fc.tuple(nth, month, day).map(([n, m, d]): Edit => (plan) => ({
    ...plan,
    duties: [...plan.duties, newDuty(plan, n, `${m}-${d}`)],
  })),
  nth.map(
    (n): Edit =>
      (plan) =>
        removeUnit(plan, n),
  ),
  nth.map((n): Edit => (plan) => {
    const id = `don-vi-moi-${n}`;
    if (plan.units.some((unit) => unit.id === id)) return plan;
    const { heading } = plan.units[0]!;
    return {
      ...plan,
      units: [...plan.units, { id, name: id, heading, reports: 'ordered' as const, class: null }],
    };
  }),
  nth.map((n): Edit => (plan) => ({ ...plan, coordinator: plan.units[n % plan.units.length]!.id })),
  nth.map((n): Edit => (plan) => ({
    ...plan,
    targets: change(plan.targets, n, (target) => ({ ...target, value: target.value + 1 })),
  })),
  fc
    .constantFrom<Plan['reporting']['kinds']>(['half-year', 'year'], ['year'], ['quarter', 'year'])
    .map((kinds): Edit => (plan) => ({ ...plan, reporting: { ...plan.reporting, kinds } })),
  fc
    .integer({ min: 20, max: 28 })
    .map((sendDay): Edit => (plan) => ({ ...plan, reporting: { ...plan.reporting, sendDay } })),
  nth.map((n): Edit => (plan) => ({
    ...plan,
    units: change(plan.units, n, (unit) => ({ ...unit, reports: 'requested' as const })),
  })),
);

/** Several of them in one decision. */
export const amendment: fc.Arbitrary<Edit> = fc.array(edit, { minLength: 1, maxLength: 4 }).map(
  (edits): Edit =>
    (plan) =>
      edits.reduce((whole, one) => one(whole), plan),
);

type State = ObligationState['state'];

/** States of what is owed, as often as they come up; of a report and of a task. */
export const states: fc.Arbitrary<{ report: State; task: State; extended: boolean }> = fc.record({
  report: fc.constantFrom<State>('open', 'open', 'open', 'submitted', 'returned', 'accepted', 'waived'),
  task: fc.constantFrom<State>('open', 'open', 'open', 'done', 'returned', 'waived'),
  extended: fc.boolean(),
});

/** An obligation as it stands at an instant: what has not opened is planned, all else in a state of its own. */
export function standing(
  o: Obligation,
  { report, task, extended }: { report: State; task: State; extended: boolean },
  launchedAt: string,
  now: string,
): ObligationState {
  const planned = plannedObligation(o, launchedAt);
  const pending = planned.pending.filter(({ at }) => Date.parse(at) > Date.parse(now));
  if (Date.parse(o.opensAt) > Date.parse(now)) return { ...planned, pending };
  const state = o.kind === 'send' ? 'open' : o.kind === 'report' ? report : task;
  return {
    ...planned,
    ...{ state, pending, revision: 1, sequence: 2 },
    ...(extended && state === 'open' ? { extendedFrom: o.dueDate, dueDate: o.dueDate } : {}),
  };
}
