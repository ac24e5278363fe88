/**
 * How an official wants their mails, where they said so; and notices that wait for the one mail a day that somebody
 * asked for: another has theirs at once.
 */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table mail_settings (
    email text primary key,
    language text,
    daily boolean not null,
    calendar boolean not null,
    changed_at timestamptz not null
  )`,
  `create table held_notices (
    notice text not null references notices (id),
    email text not null,
    slot timestamptz not null,
    primary key (notice, email)
  )`,
  'create index held_notices_slot on held_notices (slot)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
