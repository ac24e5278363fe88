/** Units that have reported for a period and are no more. */
import type { Kysely } from 'kysely';
import type { Instant, Plan, UnitId } from '../../domain/plan.ts';
import type { EarlierReporter } from '../../domain/succession/period-plan.ts';
import { readPassedUnits } from '../directory/passed-units.ts';
import type { Database } from '../database/schema.ts';
import { planOfVersion } from './plan-versions.ts';

export interface ReportedBefore extends EarlierReporter {
  /** Units that do its work by now. */
  heirs: UnitId[];
  /** When its newest report was received. */
  receivedAt: Instant;
}

/**
 * Those of a period, each with the plan by which it reported. A unit that an amendment alone has taken out of the plan
 * is not among them: the report follows the version that governs it.
 */
export async function earlierReporters(
  db: Kysely<Database>,
  plan: Plan,
  period: string,
): Promise<ReportedBefore[]> {
  const rows = await db
    .selectFrom('submissions')
    .select(['unit', 'planVersion', 'receivedAt'])
    .distinctOn('unit')
    .where('plan', '=', plan.id)
    .where('period', '=', period)
    .where('state', '!=', 'withdrawn')
    .where(
      'unit',
      'not in',
      plan.units.map(({ id }) => id),
    )
    .orderBy('unit')
    .orderBy('version', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const passed = await readPassedUnits(db);
  const found: ReportedBefore[] = [];
  for (const { unit, planVersion, receivedAt } of rows) {
    const heirs = passed.heirs(unit);
    if (heirs.length === 0) continue;
    found.push({ unit, plan: (await planOfVersion(db, plan.id, planVersion)).plan, heirs, receivedAt });
  }
  return found;
}
