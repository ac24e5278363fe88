/** Acts of a plan that may still be taken back. */
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import { UNDOABLE } from '../../domain/undoable.ts';
import type { Database } from '../database/schema.ts';

export interface UndoableAct {
  id: string;
  act: string;
  /** What it was said of: an obligation, a unit, the plan. */
  subject: string;
  saidAt: Instant;
  why: string | null;
}

/** What a later one of these has changed stands no longer as the earlier left it. */
const CHANGING = [...UNDOABLE, 'pause', 'resume', 'undo'];

/**
 * Those submitted since an instant that did something and are the last word on their subject, the newest first.
 * Of a plan that has ended, its end alone.
 */
export async function listUndoableActs(
  db: Kysely<Database>,
  plan: string,
  since: Instant,
): Promise<UndoableAct[]> {
  const rows = await db
    .selectFrom('acts')
    .innerJoin('plans', 'plans.id', 'acts.plan')
    .select(['acts.id', 'acts.act', 'acts.obligation as subject', 'acts.saidAt'])
    .select(sql<string | null>`acts.content->>'why'`.as('why'))
    .where('acts.plan', '=', plan)
    .where('acts.act', 'in', UNDOABLE)
    .where('acts.saidAt', '>=', since)
    .where(sql<boolean>`(acts.answer->>'ok')::boolean and acts.answer->>'proposal' is null`)
    .where((eb) => eb.or([eb('plans.state', '!=', 'closed'), eb('acts.act', '=', 'close')]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('acts as later')
            .select('later.id')
            .whereRef('later.plan', '=', 'acts.plan')
            .whereRef('later.obligation', '=', 'acts.obligation')
            .whereRef('later.saidAt', '>', 'acts.saidAt')
            .where('later.act', 'in', CHANGING)
            .where(sql<boolean>`(later.answer->>'ok')::boolean`),
        ),
      ),
    )
    .orderBy('acts.saidAt', 'desc')
    .execute();
  return rows;
}
