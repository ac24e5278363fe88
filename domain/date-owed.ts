import type { ObligationRow } from './projections.ts';
import { localDate } from './instants.ts';
import type { IsoDate } from './plan.ts';

/**
 * The day by whose end an obligation is owed as it stands: after a return the one to correct by. Null where nothing is
 * owed: handed in, done, waived, closed, or quiet with its unit or plan.
 * @param zone the plan's time zone
 */
export function dateOwed(
  { state, quiet, correctBy, dueDate }: Pick<ObligationRow, 'state' | 'quiet' | 'correctBy' | 'dueDate'>,
  zone: string,
): IsoDate | null {
  const isOwed = state === 'planned' || state === 'open' || state === 'returned';
  if (!isOwed || quiet) return null;
  return state === 'returned' && correctBy !== null ? localDate(correctBy, zone) : dueDate;
}
