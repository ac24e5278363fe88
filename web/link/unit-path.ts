/** Where the link in a mail leads the people of a unit. */
import { hasFocalPoint, mayName } from '../../client/directory/directory-rules.ts';
import { officialsOfPlan } from '../../records/directory/directory-changes.ts';
import type { Link } from '../../records/directory/links.ts';
import { findObligation } from '../../records/obligations/obligations.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { focalPointOf, reportHome, taskHome, unitHome } from '../layout/paths.ts';
import type { WebServices } from '../services.ts';

/**
 * @param matter id of the report or task that the mail is about, as its address has it; undefined where it is about several
 * @returns the page of that matter, else the unit's work; from the unit's mailbox or its head, while it has no focal
 *   point, the page to name one
 */
export async function unitPath(
  { records: { db }, now }: Pick<WebServices, 'records' | 'now'>,
  { plan, unit, email }: Pick<Link, 'plan' | 'unit' | 'email'>,
  matter: string | undefined,
): Promise<string> {
  const known = await officialsOfPlan(db, plan);
  const mine = known.filter((one) => one.unit === unit && one.email === email);
  const isFocalPoint = mine.some(({ roles }) => roles.includes('focal-point'));
  const asked = !isFocalPoint && mine.some((one) => mayName(one)) && !hasFocalPoint(known, unit);
  const { plan: current } = await planAsOf(db, plan, now());
  if (asked && current.units.some(({ id }) => id === unit)) return focalPointOf(plan, unit);
  const row = matter === undefined ? undefined : await findObligation(db, plan, matter);
  if (row?.unit !== unit) return unitHome(plan, unit);
  if (row.kind === 'task') return taskHome(plan, unit, row.id);
  return row.kind === 'report' && row.period !== null
    ? reportHome(plan, unit, row.period)
    : unitHome(plan, unit);
}
