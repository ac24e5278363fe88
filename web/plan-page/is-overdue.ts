import type { ObligationRow } from '../../domain/projections.ts';
import { isLate, isOpen } from '../unit/state-tag.ts';
import type { PlanAsItStands } from './read-plan.ts';

/** Whether it is past its date and still owed. */
export function isOverdue(row: ObligationRow, { at }: Pick<PlanAsItStands, 'at'>): boolean {
  const owed = isOpen(row, at) || (row.state === 'returned' && !row.quiet && row.onTime === null);
  return owed && isLate(row, at);
}
