/** When a link was last opened by its reader, who pressed the button; looking at its page counts for nothing. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table links add column opened_at timestamptz').execute(db);
}
