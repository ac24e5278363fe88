/** Where a process tries whether the record can be written. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  // One row fills a page and stays uncompressed, so that each try needs room on the disk.
  `create table write_probes (
    at timestamptz not null,
    filler text not null
  )`,
  'alter table write_probes alter column filler set storage plain',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
