/** Mails that somebody asked for on a page, so that nobody's mailbox is filled by whoever knows the address. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table asked_mails (
    email text not null,
    asked_at timestamptz not null
  )`,
  'create index asked_mails_email on asked_mails (email, asked_at)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
