/** What has done its service and is forgotten. The audit log, acts, submissions, sealed reports and notices are kept. */
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from './schema.ts';

/** How many of each kind went. */
export interface Forgotten {
  /** Mails whose bytes were dropped; who was told of what, when, and what became of it stays. */
  mailBytes: number;
  /** Messages between workflows that were brought to their receivers, or that nobody could take any more. */
  messages: number;
  /** Slots of mails, closed and with nothing left to send. */
  slots: number;
  /** Links that have expired. */
  links: number;
  /** Messages to webhooks that were delivered, or given up; the audit log has what they told. */
  webhookMessages: number;
}

/** Of each kind at a time, so that nothing is locked for long. */
const AT_ONCE = 5_000;

/**
 * Forgets what was done with before an instant.
 * @returns how many; call it again while one of them is `AT_ONCE`
 */
export async function forgetOld(db: Kysely<Database>, before: Instant): Promise<Forgotten> {
  const count = async (statement: ReturnType<typeof sql>): Promise<number> =>
    Number((await statement.execute(db)).numAffectedRows ?? 0n);
  return {
    mailBytes: await count(sql`update mails set raw = '' where message_id in (
      select message_id from mails where octet_length(raw) > 0 and state in ('sent', 'bounced')
        and coalesce(sent_at, queued_at) < ${before} limit ${AT_ONCE})`),
    messages: await count(sql`delete from messages where id in (
      select id from messages where coalesce(announced_at, undeliverable_at) < ${before} limit ${AT_ONCE})`),
    slots: await count(sql`delete from slots where slot in (
      select slot from slots where not open and closed_at < ${before} and not exists (
        select from mails where mails.slot = slots.slot and state = 'waiting') limit ${AT_ONCE})`),
    links: await count(sql`delete from links where id in (
      select id from links where expires_at < ${before} limit ${AT_ONCE})`),
    webhookMessages: await count(sql`delete from webhook_deliveries where (webhook, id) in (
      select webhook, id from webhook_deliveries
      where state <> 'waiting' and settled_at < ${before} limit ${AT_ONCE})`),
  };
}
