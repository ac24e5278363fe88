/** Days off and worked days entered by hand, and the date before an extension, by which a date no longer moves. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table calendar_days (
    position bigint generated always as identity primary key,
    date date not null,
    kind text not null,
    name text,
    basis_number text,
    basis_date date,
    entered_by text not null,
    entered_at timestamptz not null,
    ended_by text,
    ended_at timestamptz
  )`,
  'create unique index calendar_days_in_force on calendar_days (date) where ended_at is null',
  'alter table obligations add column extended_from date',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
