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
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
