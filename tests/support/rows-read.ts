import { sql, type Kysely } from 'kysely';
import type { Database } from '../../records/database/schema.ts';

/** Rows fetched by table, from the table itself or through an index. */
export type RowsRead = Record<string, number>;

/** Tables of the record that hold years of a plan; small ones and the catalogue are left out. */
const BIG = ['obligations', 'acts', 'submissions', 'notices', 'audit', 'mails', 'mail_notices', 'messages'];

/**
 * Rows that PostgreSQL fetches while `read` runs, by its own statistics of the transaction.
 * @param read everything it asks goes through the handle it is given
 */
export async function countRows(
  db: Kysely<Database>,
  read: (db: Kysely<Database>) => Promise<unknown>,
): Promise<RowsRead> {
  return db.transaction().execute(async (trx) => {
    // All of it lies in memory, here as on a server of its size; the default expects a disk that turns.
    await sql`set local random_page_cost = 1.1`.execute(trx);
    const before = await counters(trx);
    await read(trx);
    const after = await counters(trx);
    return Object.fromEntries(
      Object.entries(after)
        .map(([table, rows]) => [table, rows - (before[table] ?? 0)] as const)
        .filter(([, rows]) => rows > 0),
    );
  });
}

/** They still hold what this connection did before and has not reported yet. */
async function counters(trx: Kysely<Database>): Promise<RowsRead> {
  const { rows } = await sql<{ relname: string; rows: number }>`
    select relname, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::integer as rows
    from pg_stat_xact_user_tables where relname = any(${BIG})`.execute(trx);
  return Object.fromEntries(rows.map(({ relname, rows: n }) => [relname, n]));
}
