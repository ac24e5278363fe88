import { sql, type Kysely } from 'kysely';
import type { NoticeRow } from '../../domain/projections.ts';
import type { Database } from '../database/schema.ts';

export interface NoticeLogEntry extends Pick<NoticeRow, 'at' | 'unit' | 'obligation' | 'role'> {
  rung: NoticeRow['notice'];
  /** Message-ID of the first mail that carried it, or null. */
  mail: string | null;
}

/** Every notice of a plan with the mail that carried it, by instant. */
export function readNoticeLog(db: Kysely<Database>, plan: string): Promise<NoticeLogEntry[]> {
  return db
    .selectFrom('notices')
    .select(['at', 'unit', 'obligation', 'notice as rung', 'role'])
    .select((eb) =>
      eb
        .selectFrom('mailNotices')
        .select(sql<string | null>`min(mail_notices.message_id)`.as('id'))
        .whereRef('mailNotices.notice', '=', 'notices.id')
        .as('mail'),
    )
    .where('plan', '=', plan)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
