/**
 * The record as lines of text: a head, for each table its columns and its rows, and a last line by which whoever reads
 * it knows that nothing is cut off. Rows are PostgreSQL's own JSON and go through nobody's types, so that the embedded
 * database and a server give the same.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import { listPortableTables, readSchemaNames, SECRETS, type PortableTable } from './portable-tables.ts';

export const FORMAT = 'lien-nganh/record@1';
/** Rows read at a time; some hold a document. */
const ROWS_AT_ONCE = 100;

/** How much there was. */
export interface Carried {
  tables: number;
  rows: number;
}

/**
 * Gives the lines to `write`, each without its end, all of them as the record stood at one instant, whatever is written
 * meanwhile.
 * @param at the engine's instant, noted in the head
 * @param withSecrets for a copy that stays in its place; else `SECRETS` are empty
 * @param write resolves when it takes the next
 */
export async function exportRecord(
  db: Kysely<Database>,
  { at, withSecrets }: { at: Instant; withSecrets: boolean },
  write: (line: string) => Promise<void>,
): Promise<Carried> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const tables = await listPortableTables(trx);
      const schema = await readSchemaNames(trx);
      await write(`#${JSON.stringify({ format: FORMAT, schema, at })}`);
      let rows = 0;
      for (const table of tables) {
        const emptied = withSecrets ? [] : (SECRETS[table.name] ?? []);
        rows += await exportTable(trx, table, emptied, write);
      }
      await write(`#${JSON.stringify({ end: true, tables: tables.length, rows })}`);
      return { tables: tables.length, rows };
    });
}

async function exportTable(
  trx: Transaction<Database>,
  { name, columns }: PortableTable,
  emptied: readonly string[],
  write: (line: string) => Promise<void>,
): Promise<number> {
  await write(`#${JSON.stringify({ table: name, columns })}`);
  const instead = JSON.stringify(Object.fromEntries(emptied.map((column) => [column, ''])));
  await sql`declare carried no scroll cursor for
    select (to_jsonb(carried) || ${sql.lit(instead)}::jsonb)::text as line from ${sql.table(name)} as carried`.execute(
    trx,
  );
  let rows = 0;
  for (;;) {
    const { rows: some } = await sql<{ line: string }>`
      fetch ${sql.lit(ROWS_AT_ONCE)} from carried`.execute(trx);
    for (const { line } of some) await write(line);
    rows += some.length;
    if (some.length < ROWS_AT_ONCE) break;
  }
  await sql`close carried`.execute(trx);
  return rows;
}
