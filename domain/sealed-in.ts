import { toMs } from './clock.ts';
import type { ObligationRow, PeriodRow } from './projections.ts';

/** Whether a unit's accepted report is in its period's sealed one: what was accepted by then, sealing took up. */
export function isSealedIn(
  { approvedAt }: Pick<PeriodRow, 'approvedAt'>,
  { acceptedAt }: Pick<ObligationRow, 'acceptedAt'>,
): boolean {
  return approvedAt !== null && acceptedAt !== null && toMs(acceptedAt) <= toMs(approvedAt);
}
