import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** What tells this installation from all others: made once, with the tables. */
export async function readInstallation(db: Kysely<Database>): Promise<string> {
  const { id } = await db.selectFrom('installation').select('id').executeTakeFirstOrThrow();
  return id;
}
