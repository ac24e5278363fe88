/** Addresses of other systems that are told of entries of the audit log, and what is told to each. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table webhooks (
    id text primary key,
    url text not null,
    events text[] not null,
    secret text not null,
    created_at timestamptz not null
  )`.execute(db);
  await sql`create table webhook_cursors (
    webhook text not null references webhooks on delete cascade,
    plan text not null,
    chain_number bigint not null,
    primary key (webhook, plan)
  )`.execute(db);
  await sql`create table webhook_deliveries (
    webhook text not null references webhooks on delete cascade,
    id text not null,
    type text not null,
    payload text not null,
    state text not null,
    attempts integer not null,
    first_tried_at timestamptz,
    next_at timestamptz not null,
    settled_at timestamptz,
    last_error text,
    created_at timestamptz not null,
    primary key (webhook, id)
  )`.execute(db);
  await sql`create index webhook_deliveries_due on webhook_deliveries (next_at) where state = 'waiting'`.execute(
    db,
  );
}
