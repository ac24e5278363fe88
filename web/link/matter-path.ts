/** Where the matter of a mail lies, for whoever signs in: coordinators, approvers, leadership. */
import { findObligation } from '../../records/obligations/obligations.ts';
import type { Link } from '../../records/directory/links.ts';
import type { Records } from '../../records/database/database.ts';
import { approvalHome, approvals, leadershipHome, planHome, planPeriod, planWork } from '../layout/paths.ts';

/**
 * @param matter id of the obligation that the mail is about, as its address has it; undefined where it is about several
 * @returns the page of that matter; the person's page of the plan where there is none
 */
export async function matterPath(
  { db }: Records,
  { plan, role }: Pick<Link, 'plan' | 'role'>,
  matter: string | undefined,
): Promise<string> {
  if (role === 'leadership') return leadershipHome(plan);
  const row = matter === undefined ? undefined : await findObligation(db, plan, matter);
  if (role === 'approver')
    return row?.kind === 'send' && row.period !== null ? approvalHome(plan, row.period) : approvals(plan);
  if (!row) return planHome(plan);
  return row.kind === 'send' && row.period !== null
    ? planPeriod(plan, row.period)
    : planWork(plan, row.unit, row.id);
}
