/** What the pages keep: who may see what for a few hours, and reports not yet handed in. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table web_sessions (
    id_hash text not null,
    kind text not null,
    email text not null,
    plan text not null,
    unit text not null,
    link text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (id_hash, kind, plan, unit)
  )`,
  'create index web_sessions_expiry on web_sessions (expires_at)',
  `create table report_drafts (
    plan text not null,
    unit text not null,
    period text not null,
    content jsonb not null,
    updated_at timestamptz not null,
    updated_by text not null,
    primary key (plan, unit, period)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
