/** The coordinator's own words in a period's report: of each section the act that has them. Empty in rows of releases that knew none. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table periods add column narrative jsonb`.execute(db);
}
