/**
 * When a link was last opened by its reader, who pressed the button (looking at its page counts for nothing); and plans
 * that were sent to be compared, kept from the page that shows the difference to the one that applies it.
 */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  'alter table links add column opened_at timestamptz',
  `create table sent_plans (
    id text not null,
    plan text not null,
    owner text not null,
    name text not null,
    text text not null,
    sent_at timestamptz not null,
    primary key (plan, owner, id)
  )`,
  'create index sent_plans_sent_at on sent_plans (sent_at)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
