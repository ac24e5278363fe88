/** Ids of the periods a plan can have, for checking what people write about them. */
import type { Cadence, Plan, PeriodKind } from '../plan.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => `-m${String(index + 1).padStart(2, '0')}`);

/** What follows the year in a period's id. */
const SUFFIXES: Partial<Record<PeriodKind | Cadence, string[]>> = {
  month: MONTHS,
  quarter: ['-q1', '-q2', '-q3', '-q4'],
  'half-year': ['-h1', '-h2'],
  year: [''],
  review: ['-review'],
};

type Years = Plan['years'];

function idsOf(kinds: Iterable<PeriodKind | Cadence>, years: Years): string[] {
  const suffixes = [...kinds].flatMap((kind) => SUFFIXES[kind] ?? []);
  const ids: string[] = [];
  for (let year = years.from; year <= years.to; year++) {
    for (const suffix of suffixes) ids.push(`${year}${suffix}`);
  }
  return ids;
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
