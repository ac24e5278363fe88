/** Addresses of other systems that are told of entries of the audit log. */
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import type { WebhooksTable } from '../database/schema-web.ts';

/** A webhook with what became of what it was to be told; never with its secret. */
export interface KnownWebhook extends Omit<WebhooksTable, 'secret'> {
  waiting: number;
  delivered: number;
  givenUp: number;
  lastDeliveredAt: Instant | null;
  /** False for one that came in a file, until it gets a new secret; what it is to be told waits. */
  hasSecret: boolean;
  /** Of the delivery that failed last and was not made up for. */
  lastError: string | null;
}

/** Adds one: it is told of what is written from now on. */
export async function addWebhook(db: Kysely<Database>, webhook: WebhooksTable): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('webhooks').values(webhook).execute();
    await sql`insert into webhook_cursors (webhook, plan, chain_number)
      select ${webhook.id}, plan, entries from audit_heads`.execute(trx);
  });
}

/** Every webhook, oldest first. */
export async function listWebhooks(db: Kysely<Database>): Promise<KnownWebhook[]> {
  const { rows } = await sql<KnownWebhook>`
    select w.id, w.url, w.events, w.created_at, w.secret <> '' as has_secret,
      count(*) filter (where d.state = 'waiting')::integer as waiting,
      count(*) filter (where d.state = 'delivered')::integer as delivered,
      count(*) filter (where d.state = 'given-up')::integer as given_up,
      max(d.settled_at) filter (where d.state = 'delivered') as last_delivered_at,
      (array_agg(d.last_error order by d.next_at desc)
        filter (where d.state <> 'delivered' and d.last_error is not null))[1] as last_error
    from webhooks w left join webhook_deliveries d on d.webhook = w.id
    group by w.id order by w.created_at, w.id`.execute(db);
  return rows;
}

/** Gives one another secret, from the next message on. @returns whether there is such a webhook */
export async function renewSecret(db: Kysely<Database>, id: string, secret: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhooks')
    .set({ secret })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes one away with everything that it was still to be told. @returns whether there was one */
export async function removeWebhook(db: Kysely<Database>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('webhooks').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
