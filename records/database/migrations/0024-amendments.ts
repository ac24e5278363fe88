/** Which document ordered a version of a plan, from which day it governs what is owed, and what it changed. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `alter table plan_versions
    add column basis_number text,
    add column basis_date date,
    add column effective date,
    add column changes jsonb`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
