import { sql, type Kysely } from 'kysely';
import type { Instant, UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

export interface NoticeLogEntry {
  at: Instant;
  /** The unit that owes the obligation. */
  unit: UnitId;
  obligation: string;
  rung: string;
  role: string;
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
