/** Mail links by which coordinators, approvers and administrators sign in: each opens one session, once. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table sign_in_tokens (
    token_hash text not null primary key,
    email text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
