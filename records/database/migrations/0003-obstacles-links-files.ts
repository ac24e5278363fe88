/** Links that can be revoked, an obligation's own contact, obstacles, and files handed in with an act. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table links (
    id text primary key,
    plan text not null,
    unit text not null,
    email text not null,
    role text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
  )`,
  'create index links_by_holder on links (plan, unit, email)',
  'alter table obligations add column documented boolean not null default false',
  `create table obstacles (
    plan text not null,
    id text not null,
    unit text not null,
    about text,
    state text not null,
    sequence integer not null,
    raised text not null,
    raised_at timestamptz not null,
    escalated text,
    escalated_at timestamptz,
    answered text,
    answered_at timestamptz,
    primary key (plan, id)
  )`,
  `create table obligation_contacts (
    plan text not null,
    obligation text not null,
    unit text not null,
    email text not null,
    act text not null,
    since timestamptz not null,
    primary key (plan, obligation)
  )`,
  `create table attachments (
    id text primary key,
    plan text not null,
    act text not null,
    obligation text not null,
    name text not null,
    media_type text not null,
    size integer not null,
    sha256 text not null,
    bytes bytea not null,
    at timestamptz not null
  )`,
  'create index attachments_by_obligation on attachments (plan, obligation)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
