/** What a new embedded database begins with: the tables of this release, and nothing in them. */
import type { PGlite } from '@electric-sql/pglite';
import { sql, type Kysely } from 'kysely';
import type { FirstState } from './embedded-database.ts';
import { queryEmbedded } from './query-embedded.ts';
import { fingerprintMigrations } from './migrations/fingerprint.ts';
import { migrateToLatest } from './migrations/migrate.ts';
import type { Database } from './schema.ts';

/** The tables of this release, told from others by what their migrations say. */
export const firstStateOfThisRelease: FirstState = {
  key: fingerprintMigrations,
  async make(lite: PGlite) {
    const db = queryEmbedded(lite);
    await migrateToLatest(db);
    // Each database has its own.
    await db.deleteFrom('installation').execute();
    // The session stays when its connection goes, with the names of its queries.
    await sql`deallocate all`.execute(db);
    await db.destroy();
  },
};

/** Gives a database its id where it has none: a copy of the first state, however soon after its making it was left. */
export async function becomeInstallation(db: Kysely<Database>): Promise<void> {
  await sql`insert into installation default values on conflict do nothing`.execute(db);
}
