/** PGlite asked like a PostgreSQL server, through `pg`. */
import type { PGlite } from '@electric-sql/pglite';
import type { Kysely } from 'kysely';
import { createEmbeddedSocket } from './embedded-socket.ts';
import { nameQueries } from './name-queries.ts';
import { openPool } from './postgres-pool.ts';
import { queryThrough } from './query-through.ts';
import type { Database } from './schema.ts';

/** @param lite has one connection; it stays open when what is returned is destroyed */
export function queryEmbedded(lite: PGlite): Kysely<Database> {
  const pool = openPool({
    ...{ user: 'postgres', database: 'postgres', ssl: false, max: 1, idleTimeoutMillis: 0 },
    stream: () => createEmbeddedSocket(lite),
  });
  return queryThrough(nameQueries(pool));
}
