/** Documents that somebody is making a plan of in the browser, with what was read and answered so far. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  // What was read is kept as JSON text: nobody asks for a part of it, and text holds any character of a document.
  `create table plan_intakes (
    id text not null primary key,
    owner text not null,
    name text not null,
    source bytea not null,
    lines text not null,
    draft text,
    answers text not null,
    earlier text not null,
    people text not null,
    launched text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index plan_intakes_by_owner on plan_intakes (owner, updated_at)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
