/** Where the workflows of this record live: one namespace of one Temporal server, for as long as the record lasts. */
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database, TemporalHomeTable } from './schema.ts';

/** Temporal's own id tells a namespace from that of the same name on another server. */
export type TemporalHome = Pick<TemporalHomeTable, 'namespace' | 'namespaceId'>;

/** Notes it once, with the first launch; what is there stays. */
export async function saveTemporalHome(
  db: Kysely<Database>,
  { namespace, namespaceId }: TemporalHome,
  at: Instant,
): Promise<void> {
  await db
    .insertInto('temporalHome')
    .values({ oneRow: true, namespace, namespaceId, since: at })
    .onConflict((conflict) => conflict.column('oneRow').doNothing())
    .execute();
}

/** The workflows were made anew somewhere else. */
export async function moveTemporalHome(
  db: Kysely<Database>,
  { namespace, namespaceId }: TemporalHome,
  at: Instant,
): Promise<void> {
  await db.updateTable('temporalHome').set({ namespace, namespaceId, since: at }).execute();
}

/** Undefined before the first launch. */
export function findTemporalHome(
  db: Kysely<Database>,
): Promise<(TemporalHome & { since: Instant }) | undefined> {
  return db.selectFrom('temporalHome').select(['namespace', 'namespaceId', 'since']).executeTakeFirst();
}

/** Whether any plan was launched, so that somewhere there are workflows. */
export async function hasPlans(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`select exists (select from plans) as some`.execute(db);
  return rows[0]?.some === true;
}
