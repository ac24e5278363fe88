import { sql } from 'kysely';
import { spellAddress } from '../../domain/mail-address.ts';
import type { MailEntry } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';

/** Outgoing mails, oldest first, with what each of them says. */
export async function listMails(
  { records }: EngineContext,
  { to }: { to?: string },
): Promise<{ mails: MailEntry[] }> {
  let query = records.db
    .selectFrom('mails')
    .leftJoin('mailNotices', 'mailNotices.messageId', 'mails.messageId')
    .leftJoin('notices', 'notices.id', 'mailNotices.notice')
    .select([
      'mails.messageId',
      'mails.email as to',
      'mails.subject',
      'mails.state',
      'mails.queuedAt',
      'mails.sentAt',
    ])
    .select(['notices.obligation', 'notices.notice']);
  if (to !== undefined) query = query.where('mails.email', '=', spellAddress(to));
  const rows = await query
    .orderBy('mails.queuedAt')
    .orderBy('mails.messageId')
    .orderBy(sql`notices.at`)
    .execute();
  const mails = new Map<string, MailEntry>();
  for (const { obligation, notice, ...mail } of rows) {
    const entry = mails.get(mail.messageId) ?? { ...mail, notices: [] };
    if (obligation !== null && notice !== null) entry.notices.push({ obligation, rung: notice });
    mails.set(mail.messageId, entry);
  }
  return { mails: [...mails.values()] };
}
