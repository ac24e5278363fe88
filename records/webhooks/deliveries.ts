/** What webhooks are told: what is due, what became of it, and what is told again. */
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/** A message in hand, with where it goes. */
export interface DueDelivery {
  webhook: string;
  id: string;
  payload: string;
  url: string;
  secret: string;
  /** How often it was tried, this time included. */
  attempts: number;
  firstTriedAt: Instant;
}

/** How many messages are still to be taken, and how many nobody took, of all webhooks. */
export async function countDeliveries(db: Kysely<Database>): Promise<Record<'waiting' | 'given-up', number>> {
  const rows = await db
    .selectFrom('webhookDeliveries')
    .select(['state', sql<number>`count(*)::integer`.as('count')])
    .where('state', '<>', 'delivered')
    .groupBy('state')
    .execute();
  return { waiting: 0, 'given-up': 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** Webhooks to which something is due; one without a secret waits for it, see `renewSecret`. */
export async function listDueWebhooks(db: Kysely<Database>, at: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('webhookDeliveries')
    .select('webhook')
    .distinct()
    .where('state', '=', 'waiting')
    .where('nextAt', '<=', at)
    .where('webhook', 'in', (signed) => signed.selectFrom('webhooks').select('id').where('secret', '<>', ''))
    .execute();
  return rows.map(({ webhook }) => webhook);
}

/**
 * Takes what is due in hand: until `until` no other process tries it; should this one end, another does then.
 * @param most so many at a time
 */
export async function claimDeliveries(
  db: Kysely<Database>,
  { webhook, at, until, most }: { webhook: string; at: Instant; until: Instant; most: number },
): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    update webhook_deliveries d
    set next_at = ${until}, attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, ${at})
    from webhooks w
    where w.id = d.webhook and d.webhook = ${webhook} and d.id in (
      select id from webhook_deliveries
      where webhook = ${webhook} and state = 'waiting' and next_at <= ${at}
      order by next_at, created_at limit ${most} for update skip locked)
    returning d.webhook, d.id, d.payload, d.attempts, d.first_tried_at, w.url, w.secret`.execute(db);
  return rows;
}

type Which = Pick<DueDelivery, 'webhook' | 'id'>;

const row = (db: Kysely<Database>, { webhook, id }: Which) =>
  db.updateTable('webhookDeliveries').where('webhook', '=', webhook).where('id', '=', id);

/** It was taken. */
export async function settleDelivery(db: Kysely<Database>, which: Which, at: Instant): Promise<void> {
  await row(db, which).set({ state: 'delivered', settledAt: at, lastError: null }).execute();
}

/** It was not taken, and is tried again at `nextAt`; null gives it up. */
export async function postponeDelivery(
  db: Kysely<Database>,
  which: Which,
  { nextAt, at, error }: { nextAt: Instant | null; at: Instant; error: string },
): Promise<void> {
  await row(db, which)
    .set(
      nextAt === null ? { state: 'given-up', settledAt: at, lastError: error } : { nextAt, lastError: error },
    )
    .execute();
}

/**
 * Tells it again, from the beginning: what was given up, or with `since` everything written since then.
 * @returns how many messages
 */
export async function replayDeliveries(
  db: Kysely<Database>,
  webhook: string,
  { since, at }: { since: Instant | null; at: Instant },
): Promise<number> {
  const which = since === null ? sql`state = 'given-up'` : sql`state <> 'waiting' and created_at >= ${since}`;
  const { numAffectedRows } = await sql`
    update webhook_deliveries set state = 'waiting', attempts = 0, first_tried_at = null, settled_at = null,
      last_error = null, next_at = ${at}
    where webhook = ${webhook} and ${which}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
