/** Mails that are tried no more: they stop, and the coordinator is notified, once. */
import type { Transaction, Kysely } from 'kysely';
import type { NoticeRow } from '../../domain/projections.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import { auditCtes, noticeLine, writeAudit } from '../obligations/audit.ts';
import { bouncedId } from '../../domain/notice-ids.ts';
import { readPlansAsOf } from '../plans/plan-versions.ts';
import { reachableOfficials, resolveRecipients } from './mail-recipients.ts';
import { writeNotices, type PendingMessage } from '../obligations/messages.ts';
import type { Database } from '../database/schema.ts';
import type { MailsTable } from '../database/schema-mail.ts';

/**
 * Why a mail stops: the receiving server refuses it; it had all of it and did not answer, several times; or it could not
 * be handed over in days.
 */
export const FATES = ['refused', 'unanswered', 'given-up'] as const;
export type Fate = (typeof FATES)[number];

interface Refused extends Pick<MailsTable, 'messageId' | 'email'> {
  fate: Fate;
  /** Whether the address was marked: later notices go to whoever stands in. */
  badAddress: boolean;
}
type Carried = Pick<NoticeRow, 'plan' | 'obligation' | 'recipient' | 'notice'>;

/**
 * The mail is tried no more: it stops, and the coordinator of every plan in it is notified in a slot of
 * its own at `at`. With `badAddress` the address is marked too, so that later notices go to whoever stands in.
 * Where nobody else is left to notify, or the mail itself was only about such mails, there is an audit entry and no more.
 *
 * @returns the messages to dispatch after the commit
 */
export function markBounced(
  db: Kysely<Database>,
  messageId: string,
  { at, error, badAddress, fate }: { at: Instant; error: string; badAddress: boolean; fate: Fate },
): Promise<PendingMessage[]> {
  return db.transaction().execute(async (trx) => {
    const mail = await trx
      .updateTable('mails')
      .set({ state: 'bounced', lastError: error, nextTryAt: null, handingOverAt: null })
      .where((eb) => eb.and({ messageId, state: 'waiting' }))
      .returning(['messageId', 'email'])
      .executeTakeFirst();
    if (!mail) return [];
    if (badAddress) {
      await trx.updateTable('officials').set({ bouncedAt: at }).where('email', '=', mail.email).execute();
    }
    return notifyCoordinators(trx, { ...mail, fate, badAddress }, at);
  });
}

/** Audit entries of the notices whose mail still waits after days; one for each. */
export async function noteDelayed(db: Kysely<Database>, messageIds: string[], at: Instant): Promise<void> {
  if (messageIds.length === 0) return;
  const notices = await db
    .selectFrom('mailNotices')
    .innerJoin('notices', 'notices.id', 'mailNotices.notice')
    .selectAll('notices')
    .select('mailNotices.messageId')
    .where('mailNotices.messageId', 'in', messageIds)
    .execute();
  await writeAudit(
    db,
    notices.map((notice) => noticeLine(notice, 'delayed', at, { notice: notice.id, mail: notice.messageId })),
  );
}

async function notifyCoordinators(
  trx: Transaction<Database>,
  mail: Refused,
  at: Instant,
): Promise<PendingMessage[]> {
  const concerned = await concernedBy(trx, mail);
  if (concerned.length === 0) return [];
  const plans = await readPlansAsOf(trx, [...new Set(concerned.map(({ plan }) => plan))], at);
  const officials = await reachableOfficials(
    trx,
    [...plans.values()].map(({ coordinator }) => coordinator),
  );
  const notices: NoticeRow[] = [];
  const unheard: NoticeRow[] = [];
  for (const carried of concerned) {
    const notice = bounceNotice(carried, plans.get(carried.plan), mail, at);
    const recipients = resolveRecipients(notice, officials, plans.get(carried.plan));
    const isHeard = recipients.some(({ official }) => official.email !== mail.email);
    (carried.notice !== 'mail-bounced' && isHeard ? notices : unheard).push(notice);
  }
  const lines = unheard.map((notice) => noticeLine(notice, 'undeliverable', at, notice.detail));
  return writeNotices(trx, auditCtes(lines), { notices, messages: [] }, at);
}

/** One notice of each plan in the mail; one about a refused mail only where the mail holds nothing else. */
async function concernedBy(
  trx: Transaction<Database>,
  { messageId }: Pick<Refused, 'messageId'>,
): Promise<Carried[]> {
  const rows = await trx
    .selectFrom('mailNotices')
    .innerJoin('notices', 'notices.id', 'mailNotices.notice')
    .select(['notices.plan', 'notices.obligation', 'notices.recipient', 'notices.notice'])
    .where('mailNotices.messageId', '=', messageId)
    .orderBy('notices.plan')
    .orderBy('notices.id')
    .execute();
  const first = new Map<string, Carried>();
  for (const row of rows) {
    const before = first.get(row.plan);
    if (!before || before.notice === 'mail-bounced') first.set(row.plan, row);
  }
  return [...first.values()];
}

function bounceNotice(
  { plan, obligation, recipient }: Carried,
  content: Plan | undefined,
  { messageId, fate, badAddress }: Refused,
  at: Instant,
): NoticeRow {
  return {
    id: bouncedId(plan, obligation, messageId),
    plan,
    obligation,
    unit: recipient,
    notice: 'mail-bounced',
    role: 'coordinator',
    recipient: content?.coordinator ?? recipient,
    at,
    slot: at,
    detail: { mail: messageId, fate, badAddress },
  };
}
