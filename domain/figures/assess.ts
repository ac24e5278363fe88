/** Whether a target is reached, still being worked on, or missed: one judgement for every table, page and document. */
import type { Target } from '../plan.ts';
import { findPeriod } from '../regime.ts';

/** `under-way`: not reached, and the day by which it has to be is still to come. */
export type Assessment = 'met' | 'under-way' | 'not-met';

/** How many months a target's rhythm takes; what is continuous is judged by every period. */
const MONTHS: Record<NonNullable<Target['frequency']>, number> = {
  continuous: 1,
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** The month with which a period ends: `2024-h1` → 6; a year and a review end with the year. */
function lastMonth(period: string): number {
  return findPeriod(period)?.lastMonth ?? 12;
}

/** Whether the milestone comes after the period: a year's report judges the milestones of its year. */
function isAhead(by: string, { id, to }: { id: string; to: string }): boolean {
  const year = by.slice(0, 4);
  const endsYear = lastMonth(id) === 12;
  if (to.slice(0, 4) !== year) return to < year;
  return !endsYear && (by.length === 4 || by > to);
}

/**
 * Judges a target by a period's report.
 *
 * @param target - its milestone or rhythm
 * @param met - whether the level is reached: of a milestone by what was reached so far, else in the period
 * @param period - its id, and the last day of its data
 * @returns null where there is no figure to judge by
 */
export function assessTarget(
  { by, frequency }: Pick<Target, 'by' | 'frequency'>,
  met: boolean | null,
  period: { id: string; to: string },
): Assessment | null {
  if (met === null) return null;
  if (met) return 'met';
  const later =
    by !== null ? isAhead(by, period) : frequency !== null && lastMonth(period.id) % MONTHS[frequency] !== 0;
  return later ? 'under-way' : 'not-met';
}
