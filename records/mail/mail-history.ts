/** What was sent about an obligation before, for the people to whom a delay is reported. */
import { sql, type Transaction } from 'kysely';
import type { NoticeKind, NoticeRow } from '../../domain/projections.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import { groupBy } from '../../domain/group-by.ts';
import { keyOf } from '../../domain/ids.ts';

export interface PastNotice {
  notice: NoticeKind;
  role: Role;
  recipient: UnitId;
  at: Instant;
  sentAt: Instant | null;
  /** `stand-in`: the mail went to somebody of another unit, for want of an address. */
  state: 'sent' | 'stand-in' | 'waiting' | 'bounced' | 'undeliverable';
}

/** Rungs that report a delay to somebody other than the focal point. */
const REPORTING = new Set<NoticeKind>(['due+2', 'due+4', 'due+10']);

/** Of several mails of one notice, the one that fared best counts. */
const STATE_OF = {
  '1-sent': 'sent',
  '2-stand-in': 'stand-in',
  '3-waiting': 'waiting',
  '4-bounced': 'bounced',
} as const;
type Rank = keyof typeof STATE_OF;

/**
 * Earlier notices of the obligations whose delay is being reported, with what became of their mail.
 * A notice told to several people counts as sent when any of its mails was.
 *
 * @returns by `<plan>/<obligation>`, oldest first
 */
export async function sentBefore(
  trx: Transaction<Database>,
  notices: NoticeRow[],
): Promise<Map<string, PastNotice[]>> {
  const about = notices.filter((n) => REPORTING.has(n.notice));
  if (about.length === 0) return new Map();
  const rows = await trx
    .selectFrom('notices as n')
    .leftJoin('mailNotices as mn', 'mn.notice', 'n.id')
    .leftJoin('mails as m', 'm.messageId', 'mn.messageId')
    .select(['n.plan', 'n.obligation', 'n.notice', 'n.role', 'n.recipient', 'n.at'])
    .select((eb) => [
      eb.fn.min('m.sentAt').as('sentAt'),
      sql<Rank | null>`min(case when m.state = 'waiting' then '3-waiting' when m.state = 'bounced' then '4-bounced'
        when m.state = 'sent' and exists (select 1 from officials o where o.email = m.email and o.unit <> n.recipient)
          and not exists (select 1 from officials o where o.email = m.email and o.unit = n.recipient) then '2-stand-in'
        when m.state = 'sent' then '1-sent' end)`.as('best'),
    ])
    .where('n.plan', 'in', [...new Set(about.map((n) => n.plan))])
    .where('n.obligation', 'in', [...new Set(about.map((n) => n.obligation))])
    .where('n.slot', '<', about[0]!.slot)
    .groupBy(['n.id', 'n.plan', 'n.obligation', 'n.notice', 'n.role', 'n.recipient', 'n.at'])
    .orderBy('n.at')
    .orderBy('n.id')
    .execute();
  return groupBy(
    rows,
    ({ plan, obligation }) => keyOf(plan, obligation),
    ({ notice, role, recipient, at, sentAt, best }) => {
      return { notice, role, recipient, at, sentAt, state: best === null ? 'undeliverable' : STATE_OF[best] };
    },
  );
}
