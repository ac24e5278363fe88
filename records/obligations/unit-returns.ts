/** Why something of a unit's was sent back: the coordinator's own words, from the act. */
import { sql, type Kysely } from 'kysely';
import type { Instant, UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

export interface Return {
  obligation: string;
  why: string;
  at: Instant;
}

/** The newest return of each of a unit's obligations, by obligation id. */
export async function newestReturns(
  db: Kysely<Database>,
  plan: string,
  unit: UnitId,
): Promise<Map<string, Return>> {
  const rows = await db
    .selectFrom('acts')
    .innerJoin('obligations', (join) =>
      join.onRef('obligations.plan', '=', 'acts.plan').onRef('obligations.id', '=', 'acts.obligation'),
    )
    .distinctOn('acts.obligation')
    .select(['acts.obligation', 'acts.saidAt', sql<string | null>`acts.content->>'why'`.as('why')])
    .where('obligations.plan', '=', plan)
    .where('obligations.unit', '=', unit)
    .where('acts.act', 'in', ['return', 'reopen-report'])
    .where(sql<boolean>`acts.answer->>'ok' = 'true'`)
    .orderBy('acts.obligation')
    .orderBy('acts.saidAt', 'desc')
    .execute();
  return new Map(
    rows.map(({ obligation, saidAt, why }) => [obligation, { obligation, why: why ?? '', at: saidAt }]),
  );
}
