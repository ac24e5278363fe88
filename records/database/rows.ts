/** Rows that are written whole and where the newest wins. */
import { sql, type RawBuilder } from 'kysely';
import { createInsertion, snakeCase, type Cte } from './ctes.ts';

/**
 * Makes the CTE that writes a table's rows whole; a row with a lower `sequence` than the record's is ignored.
 *
 * @param table its name in SQL, where the key's columns are spelled as in TypeScript
 * @param columns every column, so that a row which carries more than its type says is still written
 * @param kept those of them whose value stays where a row does not bring another
 */
export function createOverwriting<Row extends { sequence: number }>(
  table: string,
  key: readonly (keyof Row & string)[],
  columns: readonly (keyof Row & string)[],
  kept: readonly (keyof Row & string)[] = [],
): (rows: readonly Row[]) => Cte[] {
  const assignments = columns.map((column) => {
    const name = snakeCase(column);
    return `${name} = ${kept.includes(column) ? `coalesce(excluded.${name}, ${table}.${name})` : `excluded.${name}`}`;
  });
  const insert = createInsertion<Row>(
    table,
    columns,
    `on conflict (${key.join(', ')}) do update set ` +
      `${assignments.join(', ')} ` +
      `where excluded.sequence >= ${table}.sequence`,
  );
  return (rows) => insert(newestByKey(rows, key));
}

/** One row per key, the one with the highest `sequence` (of equals the last): one INSERT may not touch a row twice. */
function newestByKey<Row extends { sequence: number }>(
  rows: readonly Row[],
  key: readonly (keyof Row)[],
): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const name = key.map((column) => row[column]).join(' ');
    const known = newest.get(name);
    if (known === undefined || row.sequence >= known.sequence) newest.set(name, row);
  }
  return [...newest.values()];
}

/** For `ON CONFLICT … DO UPDATE`: each of these columns takes the new row's value. */
export function overwriteWith<Row, Column extends keyof Row & string>(
  columns: readonly Column[],
): { [C in Column]: RawBuilder<Row[C]> } {
  const entries = columns.map((column) => [column, sql.ref(`excluded.${column}`)] as const);
  return Object.fromEntries(entries) as { [C in Column]: RawBuilder<Row[C]> };
}
