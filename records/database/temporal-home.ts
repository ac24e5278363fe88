/** Where the workflows of this record live: one namespace of one Temporal server, for as long as the record lasts. */
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from './schema.ts';

export interface TemporalHome {
  namespace: string;
  /** Temporal's own id of it: another server's namespace of the same name has another. */
  namespaceId: string;
}

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

/** Undefined before the first launch. */
export function findTemporalHome(db: Kysely<Database>): Promise<TemporalHome | undefined> {
  return db.selectFrom('temporalHome').select(['namespace', 'namespaceId']).executeTakeFirst();
}

/** Whether any plan was launched, so that somewhere there are workflows. */
export async function hasPlans(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`select exists (select from plans) as some`.execute(db);
  return rows[0]?.some === true;
}
