/** Mails about a unit's part in a plan, and what became of them. */
import { sql, type Kysely, type Selectable } from 'kysely';
import type { NoticeKind } from '../../domain/projections.ts';
import type { UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import type { MailsTable } from '../database/schema-mail.ts';

export interface UnitMail extends Pick<
  Selectable<MailsTable>,
  'messageId' | 'subject' | 'state' | 'queuedAt' | 'sentAt' | 'lastError'
> {
  /** Whom it went to. */
  to: string;
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
