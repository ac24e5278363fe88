/** What tells the tables of one release from those of another. */
import { createHash } from 'node:crypto';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { PLUGINS } from '../query-through.ts';
import type { Database } from '../schema.ts';
import { MIGRATIONS } from './migrate.ts';

/** A digest of every statement of every migration, said to no database. */
export async function fingerprintMigrations(): Promise<string> {
  const hash = createHash('sha256');
  const db = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: PLUGINS,
    log: ({ query }) => void hash.update(query.sql),
  });
  for (const [name, { up }] of Object.entries(MIGRATIONS)) {
    hash.update(name);
    await up(db);
  }
  return hash.digest('hex').slice(0, 12);
}
