/** When a link signed its reader in: it does so once. Empty in links of releases that did not know it. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table links add column signed_in_at timestamptz').execute(db);
}
