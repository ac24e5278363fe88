/** With which keys payloads were encrypted: a process without one of them, or with another under its id, is refused. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table payload_keys (
    id text primary key,
    digest text not null,
    since timestamptz not null
  )`.execute(db);
}
