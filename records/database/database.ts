/**
 * Opens the record: PostgreSQL where an address is given, else PGlite in this process. Both speak through
 * `pg`, so values look the same. PGlite has one connection: inside a transaction use only the transaction's
 * own handle; asking the outer one would wait for ever.
 */
import { alike, both, type Bilingual } from '../../domain/bilingual.ts';
import type { Kysely } from 'kysely';
import { makeFolder } from './make-folder.ts';
import { UserError } from '../../domain/user-error.ts';
import { lockDirectory } from './directory-lock.ts';
import { openPglite } from './embedded-database.ts';
import { becomeInstallation, firstStateOfThisRelease } from './first-state.ts';
import { migrateToLatest } from './migrations/migrate.ts';
import { openMigrationPool, openWorkingPool } from './postgres-pool.ts';
import { queryEmbedded } from './query-embedded.ts';
import { queryThrough } from './query-through.ts';
import type { Database } from './schema.ts';

export type RecordsOptions =
  { databaseUrl: string; connections?: number } | { directory: string } | { memory: true };

export interface Records {
  db: Kysely<Database>;
  kind: 'pglite' | 'postgres';
  /** How many there may be at a time; what is asked beyond them waits. */
  connections: number;
  /** Migrations of a newer release that this one does not know, and need not. */
  newer: readonly string[];
  /** Closes all connections and gives the directory free. */
  close(): Promise<void>;
}

/** Connections to a PostgreSQL server where nobody says otherwise. */
const CONNECTIONS = 10;

/**
 * Opens the record and brings its tables to the newest version.
 *
 * @param options `databaseUrl` for PostgreSQL 15 or newer, with how many connections to it at a time; `directory` for PGlite's files (created when absent,
 *   one process at a time); `memory` for a database that is gone when closed
 * @throws UserError `unreachable` when PostgreSQL does not answer, `refused` when another process holds the directory
 */
export async function openRecords(options: RecordsOptions): Promise<Records> {
  if ('databaseUrl' in options) return openPostgres(options.databaseUrl, options.connections ?? CONNECTIONS);
  if ('directory' in options) return openDirectory(options.directory);
  return openEmbedded('memory://', () => undefined);
}

async function openPostgres(databaseUrl: string, connections: number): Promise<Records> {
  const migrationPool = openMigrationPool(databaseUrl);
  try {
    (
      await migrationPool.connect().catch((error: unknown) => {
        throw unreachable(databaseUrl, error);
      })
    ).release();
    const newer = await migrateToLatest(queryThrough(migrationPool));
    const db = queryThrough(openWorkingPool(databaseUrl, connections));
    return { db, kind: 'postgres', connections, newer, close: () => db.destroy() };
  } finally {
    await migrationPool.end();
  }
}

async function openDirectory(directory: string): Promise<Records> {
  const lock = lockDirectory(directory);
  try {
    makeFolder(directory, 0o700);
    return await openEmbedded(directory, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openEmbedded(dataDir: string, afterClose: () => void): Promise<Records> {
  const lite = await openPglite(dataDir, process.env, firstStateOfThisRelease);
  const db = queryEmbedded(lite);
  const close = async (): Promise<void> => {
    await db.destroy();
    await lite.close();
    afterClose();
  };
  try {
    const newer = await migrateToLatest(db);
    await becomeInstallation(db);
    return { db, kind: 'pglite', connections: 1, newer, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The address without its password, for people's eyes and logs. */
function withoutPassword(databaseUrl: string): Bilingual {
  try {
    const url = new URL(databaseUrl);
    if (url.password !== '') url.password = '***';
    return alike(url.toString());
  } catch {
    return both('(địa chỉ không hợp lệ)', '(not a valid address)');
  }
}

function unreachable(databaseUrl: string, cause: unknown): UserError {
  const reason =
    cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : String(cause);
  const { vi, en } = withoutPassword(databaseUrl);
  return new UserError(
    'unreachable',
    both('Không kết nối được PostgreSQL.', 'PostgreSQL cannot be reached.'),
    [
      {
        path: 'DATABASE_URL',
        line: null,
        message: both(`${vi}: ${reason}`, `${en}: ${reason}`),
        remedy: both(
          'Kiểm tra địa chỉ, tài khoản và máy chủ; bỏ DATABASE_URL để dùng cơ sở dữ liệu kèm theo',
          'Check the address, the account and the server; unset DATABASE_URL to use the embedded database',
        ),
      },
    ],
  );
}
