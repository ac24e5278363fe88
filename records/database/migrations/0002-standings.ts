/** Units may be suspended, plans paused and closed. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  'alter table plans add column revision integer not null default 0',
  'alter table obligations add column quiet text',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
