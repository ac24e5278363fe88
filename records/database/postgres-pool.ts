/** Connections to a PostgreSQL server: how many, for how long, and which error is thrown when one fails. */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { typeParsers } from './instants.ts';
import { readDatabaseError } from './record-away.ts';

/** Milliseconds after which a server that does not answer counts as away; the waiting for a free connection as well. */
const CONNECT_TIMEOUT_MS = 5_000;
/** A row that somebody holds: whoever waits for it gives its connection to others, and comes back. */
const LOCK_TIMEOUT_MS = 5_000;
/** Kept by the server, so that no statement outlives whoever asked; shorter than the limit of the activities that ask. */
const STATEMENT_TIMEOUT_MS = 20_000;
/** A process that stands still within a transaction must not hold its rows for ever. */
const IDLE_IN_TRANSACTION_MS = 30_000;
/** For a server that does not even say that the time is over. */
const QUERY_TIMEOUT_MS = 25_000;

/** A pool that no broken connection brings down: whoever uses one hears of it by the failure of what was asked. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, types: typeParsers });
  const ignore = (): void => undefined;
  // Idle connections speak to the pool, those in use to nobody: an `error` without a listener ends the process.
  pool.on('error', ignore);
  pool.on('connect', (client) => void client.on('error', ignore));
  return pool;
}

/**
 * Connections for the work of every day, each limited by the server itself.
 * @param most how many there may be at a time
 */
export function openWorkingPool(databaseUrl: string, most: number): PostgresPool {
  const pool = openPool({
    ...reach(databaseUrl),
    max: most,
    lock_timeout: LOCK_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    query_timeout: QUERY_TIMEOUT_MS,
  });
  return translateErrors(pool);
}

/** One connection for changes of the tables, which take their time. */
export function openMigrationPool(databaseUrl: string): pg.Pool {
  return openPool({ ...reach(databaseUrl), max: 1 });
}

function reach(databaseUrl: string): pg.PoolConfig {
  // A connection a firewall has silently dropped must fail, or it would hold its place in the pool for ever.
  return { connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, keepAlive: true };
}

/** Errors of the pool and of its connections say what they mean for whoever asked; see `readDatabaseError`. */
function translateErrors(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect().catch(rethrow);
      const wrapped = known.get(client) ?? rethrowing(client);
      known.set(client, wrapped);
      return wrapped;
    },
    end: () => pool.end(),
  };
}

function rethrowing(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: unknown[]): Promise<unknown> =>
    client.query(text, values).catch(rethrow);
  return { query: query as PostgresPoolClient['query'], release: () => client.release() };
}

function rethrow(error: unknown): never {
  throw readDatabaseError(error);
}
