/** What another version of a running plan would change: in its text, and in the work of its units. */
import type { Kysely } from 'kysely';
import type { PlanChange } from '../../domain/amendment/changes.ts';
import { comparePlans } from '../../domain/amendment/compare-plans.ts';
import type { PlanVersion } from '../../domain/amendment/in-force.ts';
import { findOutcome, type Outcome } from '../../domain/amendment/outcome.ts';
import { assignmentId } from '../../domain/ids.ts';
import type { Instant, IsoDate, Plan, UnitId } from '../../domain/plan.ts';
import { withoutNewOutline } from '../../domain/review-outline.ts';
import { listEnded } from '../../records/obligations/checkpoints.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { versionsAsOf } from '../../records/plans/amendments.ts';
import { readCalendar } from '../../records/plans/calendar.ts';
import type { Database } from '../../records/database/schema.ts';

export interface FoundAmendment {
  /** The plan as it was, and as it is to be. */
  before: Plan;
  next: PlanVersion;
  changes: PlanChange[];
  outcome: Outcome;
  /** Units whose workflow has ended. */
  ended: ReadonlySet<UnitId>;
}

/**
 * Compares and projects; writes nothing.
 * @param effective first day on which the new version governs what is owed
 */
export async function findAmendment(
  db: Kysely<Database>,
  wanted: Plan,
  effective: IsoDate,
  at: Instant,
): Promise<FoundAmendment> {
  const versions = await versionsAsOf(db, wanted.id, at);
  const newest = versions.at(-1)!;
  const before = newest.plan;
  const plan = withoutNewOutline(before, wanted);
  const next: PlanVersion = { plan, version: newest.version + 1, effective };
  const started = [...new Set(versions.flatMap((one) => one.plan.units.map(({ id }) => id)))];
  const over = new Set(await listEnded(db, plan.id));
  const ended = new Set(started.filter((unit) => over.has(assignmentId(plan.id, unit))));
  const running = started.filter((unit) => !ended.has(unit));
  const known = await listObligations(db, plan.id);
  const outcome = findOutcome({ versions, known, started, running }, next, await readCalendar(db), at);
  return { before, next, changes: comparePlans(before, plan), outcome, ended };
}
