/** Extensions that units have asked for and nobody has answered yet. */
import { sql, type Kysely } from 'kysely';
import type { Instant, IsoDate, UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

export interface ExtensionRequest {
  obligation: string;
  unit: UnitId;
  askedAt: Instant;
  /** The date asked for. */
  to: IsoDate | null;
  why: string;
}

const ANSWERS = ['extend', 'refuse-extension'];

/**
 * The newest unanswered request of each obligation still owed, oldest request first.
 * @param unit narrows it to one unit
 */
export async function waitingExtensions(
  db: Kysely<Database>,
  plan: string,
  unit?: UnitId,
): Promise<ExtensionRequest[]> {
  let query = db
    .selectFrom('acts')
    .innerJoin('obligations', (join) =>
      join.onRef('obligations.plan', '=', 'acts.plan').onRef('obligations.id', '=', 'acts.obligation'),
    )
    .distinctOn('acts.obligation')
    .select(['acts.obligation', 'obligations.unit', 'acts.saidAt as askedAt'])
    .select(sql<string | null>`acts.content->'carried'->>'dueDate'`.as('to'))
    .select(sql<string | null>`acts.content->>'why'`.as('why'))
    .where('acts.plan', '=', plan)
    .where('acts.act', '=', 'ask-extension')
    .where('obligations.state', 'in', ['planned', 'open'])
    .where(sql<boolean>`acts.answer->>'ok' = 'true'`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('acts as later')
            .select('later.id')
            .whereRef('later.plan', '=', 'acts.plan')
            .whereRef('later.obligation', '=', 'acts.obligation')
            .whereRef('later.saidAt', '>=', 'acts.saidAt')
            .where('later.act', 'in', ANSWERS)
            // A date that the plan's issuer has yet to move is still waiting for its answer.
            .where(
              sql<boolean>`later.answer->>'ok' = 'true' and later.answer->>'proposal' is distinct from 'true'`,
            ),
        ),
      ),
    );
  if (unit !== undefined) query = query.where('obligations.unit', '=', unit);
  const rows = await query.orderBy('acts.obligation').orderBy('acts.saidAt', 'desc').execute();
  return rows
    .map((row) => ({ ...row, why: row.why ?? '' }))
    .sort((a, b) => Date.parse(a.askedAt) - Date.parse(b.askedAt));
}
