/** Reports that units are still filling in: one draft per unit, plan and period, saved page by page. */
import { sql, type Kysely } from 'kysely';
import type { Instant, UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

export interface DraftKey {
  plan: string;
  unit: UnitId;
  period: string;
}

/** Answers as they were typed, by field; nothing is checked before it is handed in. */
export type DraftAnswers = Record<string, string>;

export interface Draft {
  answers: DraftAnswers;
  updatedAt: Instant;
  updatedBy: string;
}

/** The draft of a report, or undefined where nobody has begun. */
export async function findDraft(db: Kysely<Database>, key: DraftKey): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('reportDrafts')
    .select(['content', 'updatedAt', 'updatedBy'])
    .where((eb) => eb.and({ plan: key.plan, unit: key.unit, period: key.period }))
    .executeTakeFirst();
  return row && { answers: row.content, updatedAt: row.updatedAt, updatedBy: row.updatedBy };
}

/** The periods of which a unit has a draft. */
export async function listDraftedPeriods(
  db: Kysely<Database>,
  { plan, unit }: Omit<DraftKey, 'period'>,
): Promise<string[]> {
  const rows = await db
    .selectFrom('reportDrafts')
    .select('period')
    .where((eb) => eb.and({ plan, unit }))
    .execute();
  return rows.map(({ period }) => period);
}

/** Saves some answers and leaves the others as they are, so that two people on two pages do not undo each other. */
export async function saveDraft(
  db: Kysely<Database>,
  key: DraftKey,
  { answers, updatedAt, updatedBy }: Draft,
): Promise<void> {
  await db
    .insertInto('reportDrafts')
    .values({ ...key, content: JSON.stringify(answers), updatedAt, updatedBy })
    .onConflict((conflict) =>
      conflict.columns(['plan', 'unit', 'period']).doUpdateSet({
        content: sql`report_drafts.content || excluded.content`,
        updatedAt,
        updatedBy,
      }),
    )
    .execute();
}

/**
 * Forgets a draft, once it is handed in.
 * @param savedBy what was saved after this instant is newer than what was handed in, and stays
 */
export async function deleteDraft(db: Kysely<Database>, key: DraftKey, savedBy: Instant): Promise<void> {
  await db
    .deleteFrom('reportDrafts')
    .where((eb) => eb.and({ plan: key.plan, unit: key.unit, period: key.period }))
    .where('updatedAt', '<=', savedBy)
    .execute();
}
