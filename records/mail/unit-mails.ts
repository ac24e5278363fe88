/** Mails about a unit's part in a plan, and what became of them. */
import { sql, type Kysely } from 'kysely';
import type { NoticeKind } from '../../domain/effects.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

export interface UnitMail {
  messageId: string;
  /** Whom it went to. */
  to: string;
  subject: string;
  state: 'waiting' | 'sent' | 'bounced';
  queuedAt: Instant;
  sentAt: Instant | null;
  /** What the receiving server last answered, where it did not take it. */
  lastError: string | null;
  notices: NoticeKind[];
}

/**
 * Mails to officials of the unit about its own obligations, newest first.
 * @param about narrows it to one obligation
 * @param limit how many at most
 */
export async function mailsToUnit(
  db: Kysely<Database>,
  { plan, unit, about }: { plan: string; unit: UnitId; about?: string },
  limit: number,
): Promise<UnitMail[]> {
  let query = db
    .selectFrom('mails')
    .innerJoin('mailNotices', 'mailNotices.messageId', 'mails.messageId')
    .innerJoin('notices', 'notices.id', 'mailNotices.notice')
    .select(['mails.messageId', 'mails.email as to', 'mails.subject', 'mails.state'])
    .select(['mails.queuedAt', 'mails.sentAt', 'mails.lastError'])
    .select(sql<NoticeKind[]>`array_agg(distinct notices.notice)`.as('notices'))
    .where('notices.plan', '=', plan)
    .where('notices.unit', '=', unit)
    .where('notices.recipient', '=', unit);
  if (about !== undefined) query = query.where('notices.obligation', '=', about);
  return query
    .groupBy('mails.messageId')
    .orderBy('mails.queuedAt', 'desc')
    .orderBy('mails.messageId')
    .limit(limit)
    .execute();
}
