/** Bytes of what is kept on disk. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

export interface Sizes {
  record: number;
  /** Temporal's, on SQLite, with what it has not yet merged into its file. */
  temporal: number;
}

/** Bytes of the record and of Temporal's database, as they are now. */
export async function readSizes(db: pg.Client, home: string): Promise<Sizes> {
  const { rows } = await db.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
  const sizes = ['', '-wal'].map(
    (end) => statSync(join(home, `temporal.sqlite${end}`), { throwIfNoEntry: false })?.size ?? 0,
  );
  return { record: Number(rows[0]!.bytes), temporal: sizes.reduce((sum, size) => sum + size, 0) };
}

/** What was added for each of so many. */
export function eachGrew(before: Sizes, after: Sizes, count: number): Sizes {
  return {
    record: (after.record - before.record) / count,
    temporal: (after.temporal - before.temporal) / count,
  };
}
