/** What of a plan one unit is asked: if that changes, what it still owes is asked by the newer version. */
import type { Plan, UnitId } from '../plan.ts';
import { canonical } from './flatten.ts';

/** Everything in the plan that a unit's reports and tasks are made of, beside their dates. */
function contentOf(plan: Plan, unit: UnitId): unknown {
  const { heading, ...own } = plan.units.find(({ id }) => id === unit) ?? { heading: '' };
  return {
    own,
    heading: plan.headings.find(({ number }) => number === heading) ?? null,
    duties: plan.duties
      .filter(({ units }) => units.includes(unit))
      .map(({ units: _others, ...duty }) => duty),
    targets: plan.targets
      .filter(({ reportedBy }) => reportedBy.includes(unit))
      .map(({ reportedBy: _others, frozenDenominators, ...target }) => ({
        ...target,
        frozen: frozenDenominators[unit] ?? null,
      })),
    contents: plan.reporting.contents ?? null,
    coordinator: plan.coordinator,
  };
}

/** Whether an amendment leaves what a unit is asked as it was. */
export function isAskedAlike(before: Plan, after: Plan, unit: UnitId): boolean {
  return canonical(contentOf(before, unit)) === canonical(contentOf(after, unit));
}
