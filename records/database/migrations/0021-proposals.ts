/** When a period's report was put before its approver, and whether it is: empty in rows of releases before there were proposals. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  'alter table periods add column proposed_at timestamptz',
  'alter table periods add column is_proposed boolean',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
