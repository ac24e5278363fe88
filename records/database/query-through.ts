import { CamelCasePlugin, Kysely, PostgresDialect, type KyselyPlugin, type PostgresPool } from 'kysely';
import type { Database } from './schema.ts';

/** Names of columns in camel case here, with underscores there; what stands in JSON keeps its own. */
export const PLUGINS: KyselyPlugin[] = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

/** Queries of the record's tables through a pool. */
export function queryThrough(pool: PostgresPool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: PLUGINS });
}
