/** Tokens of other systems, kept as hashes; and what rate limits have counted, shared by all processes. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table api_tokens (
    id text primary key,
    name text not null,
    token_hash text not null unique,
    scopes text[] not null,
    acts_as text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
  )`.execute(db);
  await sql`create table rate_counts (
    key text primary key,
    count integer not null,
    ends_at timestamptz not null
  )`.execute(db);
  await sql`create index rate_counts_ends_at on rate_counts (ends_at)`.execute(db);
}
