/** What the record still has to get rid of: mails, messages, acts. Read by whoever watches the system. */
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from './schema.ts';

/** How many of something wait, and since when the oldest does. */
export interface Waiting {
  count: number;
  since: Instant | null;
}

export interface Backlog {
  /** Sealed mails that have not left; `lastError` is what a receiving server last answered to one of them. */
  mails: Waiting & { lastError: string | null };
  /** Committed messages between workflows that were not brought to their receiver yet. */
  messages: Waiting;
  /** Acts without an answer from the engine yet. */
  acts: Waiting;
  /** Mails that were refused for good. */
  bouncedMails: number;
  /** Addresses of the directory that were refused for good. */
  bouncedAddresses: number;
}

const count = sql<number>`count(*)::integer`.as('count');

/** Mails by state, whatever became of them. */
export async function countMails(
  db: Kysely<Database>,
): Promise<Record<'waiting' | 'sent' | 'bounced', number>> {
  const rows = await db.selectFrom('mails').select(['state', count]).groupBy('state').execute();
  return {
    waiting: 0,
    sent: 0,
    bounced: 0,
    ...Object.fromEntries(rows.map((row) => [row.state, row.count])),
  };
}

/** Counts what waits now. */
export async function readBacklog(db: Kysely<Database>): Promise<Backlog> {
  const mails = await db
    .selectFrom('mails')
    .select(({ fn }) => [count, fn.min('queuedAt').as('since')])
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const failed = await db
    .selectFrom('mails')
    .select('lastError')
    .where('state', '=', 'waiting')
    .where('lastError', 'is not', null)
    .orderBy('queuedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  const messages = await db
    .selectFrom('messages')
    .select(({ fn }) => [count, fn.min('createdAt').as('since')])
    .where('announcedAt', 'is', null)
    .where('undeliverableAt', 'is', null)
    .executeTakeFirstOrThrow();
  const acts = await db
    .selectFrom('acts')
    .select(({ fn }) => [count, fn.min('saidAt').as('since')])
    .where('answeredAt', 'is', null)
    .executeTakeFirstOrThrow();
  const bounced = await db
    .selectFrom('mails')
    .select(count)
    .where('state', '=', 'bounced')
    .executeTakeFirstOrThrow();
  const addresses = await db
    .selectFrom('officials')
    .select(sql<number>`count(distinct email)::integer`.as('count'))
    .where('bouncedAt', 'is not', null)
    .executeTakeFirstOrThrow();
  return {
    mails: { ...mails, lastError: failed?.lastError ?? null },
    messages,
    acts,
    bouncedMails: bounced.count,
    bouncedAddresses: addresses.count,
  };
}
