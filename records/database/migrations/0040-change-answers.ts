/** What amendments and reorganisations that were given an id answered: said again, they answer the same. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table change_answers (
    id text primary key,
    answer jsonb not null,
    answered_at timestamptz not null
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
