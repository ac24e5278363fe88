/** Whose fault a failed delivery was; what stands in people's calendars; and what tells this installation from others. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  'alter table mails add column setbacks integer not null default 0',
  'alter table mails add column unanswered integer not null default 0',
  // Made once, here: identifiers that leave the house are unique in the world by it.
  `create table installation (
    only_one boolean primary key default true check (only_one),
    id text not null default replace(gen_random_uuid()::text, '-', '')
  )`,
  'insert into installation default values',
  `create table calendar_entries (
    email text not null,
    plan text not null,
    obligation text not null,
    uid text not null,
    sequence integer not null,
    date date not null,
    cancelled boolean not null,
    summary text not null,
    primary key (email, plan, obligation)
  )`,
  'create index calendar_entries_by_plan on calendar_entries (plan, obligation)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
