/**
 * One statement for rows of several tables: each table gives its part, a CTE that writes, and all are there together
 * or not at all. A part's rows come as one JSON value, so that its text is the same however many they are, and is
 * planned once.
 */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from './schema.ts';

/** `name as (statement)`. */
export type Cte = RawBuilder<unknown>;

/**
 * Makes the `SELECT` of rows of a table.
 * @param table its name in SQL
 * @param columns as TypeScript names them; what else a row carries is left out, what it lacks is null
 */
export function createRowSource<Row extends object>(
  table: string,
  columns: readonly (keyof Row & string)[],
): (rows: readonly Row[]) => RawBuilder<unknown> {
  const named = columns.map((column) => [snakeCase(column), column] as const);
  const names = named.map(([name]) => name).join(', ');
  const selected = sql.raw(`select ${names} from jsonb_populate_recordset(null::${table}, `);
  return (rows) => {
    const values = rows.map((row) => Object.fromEntries(named.map(([name, column]) => [name, row[column]])));
    return sql`${selected}${JSON.stringify(values)}::jsonb)`;
  };
}

/**
 * Makes the part that inserts rows into a table, `<table>_written`; none for no rows.
 * @param table its name in SQL
 * @param columns as for `createRowSource`
 * @param ending what follows: `on conflict …`, `returning …`
 */
export function createInsertion<Row extends object>(
  table: string,
  columns: readonly (keyof Row & string)[],
  ending: string,
): (rows: readonly Row[]) => Cte[] {
  const select = createRowSource<Row>(table, columns);
  const names = columns.map(snakeCase).join(', ');
  const insert = sql.raw(`${table}_written as (insert into ${table} (${names}) `);
  const end = sql.raw(` ${ending})`);
  return (rows) => (rows.length === 0 ? [] : [sql`${insert}${select(rows)}${end}`]);
}

/**
 * Runs the parts as one statement; nothing is asked where there are none.
 * @param result what is selected from them
 */
export async function runCtes<Result>(
  db: Kysely<Database>,
  parts: readonly Cte[],
  result: RawBuilder<Result> = sql`select 1 where false`,
): Promise<Result[]> {
  if (parts.length === 0) return [];
  const { rows } = await sql<Result>`with ${sql.join(parts)} ${result}`.execute(db);
  return rows;
}

/** A column's name in SQL. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
