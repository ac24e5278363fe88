import type { PeriodRow } from './projections.ts';

/** Whether a period's report waits for its approver: it was proposed, or an earlier release opened its draft. */
export function awaitsApproval({ state, isProposed }: Pick<PeriodRow, 'state' | 'isProposed'>): boolean {
  return state === 'proposed' || (state === 'draft' && !isProposed);
}
