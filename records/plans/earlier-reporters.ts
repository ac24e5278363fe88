/** Units that have reported for a period and are no more. */
import type { Kysely } from 'kysely';
import type { Plan } from '../../domain/plan.ts';
import type { EarlierReporter } from '../../domain/succession/period-plan.ts';
import { readPassedUnits } from '../directory/passed-units.ts';
import type { Database } from '../database/schema.ts';
import { planOfVersion } from './plan-versions.ts';

/**
 * Those of a period, each with the plan by which it reported. A unit that an amendment alone has taken out of the plan
 * is not among them: the report follows the version that governs it.
 */
export async function earlierReporters(
  db: Kysely<Database>,
  plan: Plan,
  period: string,
): Promise<EarlierReporter[]> {
  const rows = await db
    .selectFrom('submissions')
    .select(['unit', 'planVersion'])
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
  const { heirs } = await readPassedUnits(db);
  const found: EarlierReporter[] = [];
  for (const { unit, planVersion } of rows) {
    if (heirs(unit).length === 0) continue;
    found.push({ unit, plan: (await planOfVersion(db, plan.id, planVersion)).plan });
  }
  return found;
}
