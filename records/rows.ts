/** Small helpers for rows that are written whole and where the last word wins. */
import { sql, type RawBuilder } from 'kysely';

/**
 * One row per key, the one with the highest `sequence` (of equals the last), reduced to `columns`: one INSERT may
 * not touch the same row twice.
 */
export function newestByKey<Row extends { sequence: number }, Column extends keyof Row>(
  rows: Row[],
  keyOf: (row: Row) => string,
  columns: readonly Column[],
): Pick<Row, Column>[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const known = newest.get(keyOf(row));
    if (known === undefined || row.sequence >= known.sequence) newest.set(keyOf(row), row);
  }
  return [...newest.values()].map((row) => pick(row, columns));
}

/** The named fields of a row and nothing else. */
function pick<Row extends object, Column extends keyof Row>(
  row: Row,
  columns: readonly Column[],
): Pick<Row, Column> {
  return Object.fromEntries(columns.map((column) => [column, row[column]])) as Pick<Row, Column>;
}

/** For `ON CONFLICT … DO UPDATE`: each of these columns takes the new row's value. */
export function overwriteWith<Row, Column extends keyof Row & string>(
  columns: readonly Column[],
): { [C in Column]: RawBuilder<Row[C]> } {
  const entries = columns.map((column) => [column, sql.ref(`excluded.${column}`)] as const);
  return Object.fromEntries(entries) as { [C in Column]: RawBuilder<Row[C]> };
}
