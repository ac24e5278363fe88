/** When a submission was said: of several of a unit the one said last counts, in whatever order they came. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  'alter table submissions add column said_at timestamptz',
  'update submissions set said_at = acts.said_at from acts where acts.id = submissions.id',
  'update submissions set said_at = received_at where said_at is null',
  'alter table submissions alter column said_at set not null',
  // What was said of a subject before is looked up with every act on it.
  'create index acts_by_subject on acts (plan, obligation, said_at)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
