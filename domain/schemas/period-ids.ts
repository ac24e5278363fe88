/** Ids of the periods a plan can have, for checking what people write about them. */
import type { Cadence, Plan, PeriodKind } from '../plan.ts';
import { periodsOfYear, yearsOf } from '../regime.ts';

type Years = Plan['years'];

/** A duty done once, or whenever it arises, has no periods. */
function idsOf(kinds: Iterable<PeriodKind | Cadence>, years: Years): string[] {
  return yearsOf(years).flatMap((year) =>
    [...kinds].flatMap((kind) => {
      if (kind === 'once' || kind === 'standing' || kind === 'ad-hoc') return [];
      return kind === 'review' ? [`${year}-review`] : periodsOfYear(kind, year).map(({ id }) => id);
    }),
  );
}

/**
 * Ids of the periods a plan reports on; a period belongs to a plan when its label year lies within the plan's years.
 * The annual report takes the place of one on the second half-year.
 *
 * @param plan - kinds of reports and years
 */
export function reportPeriodIds(plan: { reporting: { kinds: PeriodKind[] }; years: Years }): string[] {
  const kinds = new Set(plan.reporting.kinds);
  return idsOf(kinds, plan.years).filter((id) => !(kinds.has('year') && id.endsWith('-h2')));
}

/**
 * Ids of all periods in which something of a plan falls due: reports and recurring duties.
 *
 * @param plan - a checked plan
 */
export function allPeriodIds(plan: Plan): string[] {
  const recurring = plan.duties.filter((duty) => duty.due).map((duty) => duty.cadence);
  return [...new Set([...reportPeriodIds(plan), ...idsOf(new Set(recurring), plan.years)])];
}
