/**
 * Records in memory for the tests of one file. Opening one costs most of a second of processor, emptying it a few
 * hundredths: what one test gives back, the next gets empty.
 */
import { sql } from 'kysely';
import { openRecords, type Records } from '../../records/database/database.ts';

/** Given back and empty. */
const free: Records[] = [];
/** Jest's own, which tells the end of a file; a bench has none, and closes what it opened. */
const { afterAll } = globalThis as { afterAll?: (close: () => Promise<void>) => void };
let lent = afterAll !== undefined;

/** Opens a record as new, in memory; its `close` gives it back. */
export async function openEmptyRecords(): Promise<Records> {
  const records = free.pop() ?? (await openRecords({ memory: true }));
  return {
    ...records,
    async close() {
      if (!lent) return records.close();
      await empty(records);
      free.push(records);
    },
  };
}

/**
 * Brings all tables to what the migrations left: nothing but the installation's own, new id. `truncate` would begin a
 * new file for each table and each index, ten times the work of taking a few rows out.
 */
async function empty({ db }: Records): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely_%'`.execute(db);
  const { rows: sequences } = await sql<{ name: string }>`
    select quote_ident(sequencename) as name from pg_sequences where schemaname = 'public'`.execute(db);
  const steps = [
    // Rows go in any order: nobody looks at who refers to whom.
    'set local session_replication_role = replica',
    ...tables.map(({ name }) => `delete from ${name}`),
    ...sequences.map(({ name }) => `alter sequence ${name} restart`),
  ];
  await sql`do ${sql.raw(`$$ begin ${steps.join('; ')}; end $$`)}`.execute(db);
  await sql`insert into installation default values`.execute(db);
}

// Runs before the files' own: what they still hold is closed by them.
afterAll?.(async () => {
  lent = false;
  await Promise.all(free.splice(0).map((records) => records.close()));
});
