/** What sealed reports say was reached of each target, without all else that is in them. */
import { sql, type Kysely } from 'kysely';
import type { Reached } from '../../domain/figures/trend.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/**
 * By target: what the newest sealed version of each period has as reached since the plan began; reviews apart, which
 * look back over the same years.
 */
export async function listReached(db: Kysely<Database>, plan: string): Promise<Map<string, Reached[]>> {
  const { rows } = await sql<{
    period: string;
    on: IsoDate;
    codes: string[];
    values: (number | null)[];
  }>`select period, snapshot #>> '{period,to}' as on,
      jsonb_path_query_array(snapshot, '$.targets[*].code') as codes,
      jsonb_path_query_array(snapshot, '$.targets[*].cumulative.value') as values
    from (select distinct on (period) period, snapshot::jsonb as snapshot
      from sealed_reports where plan = ${plan} order by period, version desc) as newest
    where snapshot #>> '{period,kind}' <> 'review'`.execute(db);
  const reached = new Map<string, Reached[]>();
  for (const { period, on, codes, values } of rows)
    for (const [n, code] of codes.entries()) {
      const value = values[n];
      if (value === null || value === undefined) continue;
      reached.set(code, [...(reached.get(code) ?? []), { period, on, value }]);
    }
  return reached;
}
