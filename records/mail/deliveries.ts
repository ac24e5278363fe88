/** The sent ledger: sealed mails on their way, and what the receiving servers answered. */
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import type { MailsTable } from '../database/schema-mail.ts';

export type WaitingMail = Pick<
  Selectable<MailsTable>,
  'messageId' | 'email' | 'raw' | 'attempts' | 'setbacks' | 'unanswered' | 'handingOverAt' | 'queuedAt'
>;

/** How many sealed mails of the slot have not left yet, and the earliest instant at which one may be tried again. */
export async function countWaiting(
  db: Kysely<Database>,
  slot: Instant,
): Promise<{ waiting: number; nextTryAt: Instant | null }> {
  const row = await db
    .selectFrom('mails')
    .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.min('nextTryAt').as('nextTryAt')])
    .where((eb) => eb.and({ slot, state: 'waiting' }))
    .executeTakeFirstOrThrow();
  return { ...row, waiting: Number(row.waiting) };
}

/** Mails of the slot that wait and may be tried at `at`, in the order they were sealed; those that failed by themselves come last. */
export function mailsToTry(db: Kysely<Database>, slot: Instant, at: Instant): Promise<WaitingMail[]> {
  return db
    .selectFrom('mails')
    .select(['messageId', 'email', 'raw', 'attempts', 'setbacks', 'unanswered', 'handingOverAt', 'queuedAt'])
    .where((eb) => eb.and({ slot, state: 'waiting' }))
    .where((eb) => eb.or([eb('nextTryAt', 'is', null), eb('nextTryAt', '<=', at)]))
    .orderBy('setbacks')
    .orderBy('queuedAt')
    .orderBy('email')
    .execute();
}

/**
 * Takes mails in hand by counting the attempt.
 * @returns Message-IDs of those that nobody else took since they were read, so that two deliveries of one slot running
 *   at once never send a mail twice
 */
export async function claimMails(
  db: Kysely<Database>,
  mails: readonly Pick<WaitingMail, 'messageId' | 'attempts'>[],
): Promise<Set<string>> {
  const read = JSON.stringify(
    Object.fromEntries(mails.map(({ messageId, attempts }) => [messageId, attempts])),
  );
  const claimed = await db
    .updateTable('mails')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
    .where(sql<boolean>`message_id = any(${mails.map(({ messageId }) => messageId)})`)
    .where('state', '=', 'waiting')
    .where(sql<boolean>`attempts = (${read}::jsonb ->> message_id)::integer`)
    .returning('messageId')
    .execute();
  return new Set(claimed.map(({ messageId }) => messageId));
}

/**
 * The bytes of a claimed mail are about to go: until what came of it is written, it may have been taken.
 * @param mail as it was read before it was claimed
 * @returns whether it is still in the same hands; nothing may go where it is not
 */
export async function markHandingOver(
  db: Kysely<Database>,
  { messageId, attempts }: Pick<WaitingMail, 'messageId' | 'attempts'>,
  at: Instant,
): Promise<boolean> {
  const ours = await db
    .updateTable('mails')
    .set({ handingOverAt: at })
    .where((eb) => eb.and({ messageId, state: 'waiting', attempts: attempts + 1 }))
    .returning('messageId')
    .executeTakeFirst();
  return ours !== undefined;
}

/** The receiving server took the mail. */
export async function markSent(db: Kysely<Database>, messageId: string, at: Instant): Promise<void> {
  await db
    .updateTable('mails')
    .set({ state: 'sent', sentAt: at, lastError: null, nextTryAt: null, handingOverAt: null })
    .where('messageId', '=', messageId)
    .execute();
}

/**
 * The mail failed by itself for now.
 * @param unanswered whether the server had all of it and did not answer, or nobody wrote what it answered
 */
export async function markFailed(
  db: Kysely<Database>,
  messageId: string,
  { error, nextTryAt, unanswered }: { error: string; nextTryAt: Instant; unanswered: boolean },
): Promise<void> {
  await db
    .updateTable('mails')
    .set(({ eb }) => ({
      lastError: error,
      nextTryAt,
      handingOverAt: null,
      setbacks: eb('setbacks', '+', 1),
      ...(unanswered ? { unanswered: eb('unanswered', '+', 1) } : {}),
    }))
    .where((eb) => eb.and({ messageId, state: 'waiting' }))
    .execute();
}

/** The server was out of reach: these wait together. One that was being handed over when its sender ended still counts as such. */
export async function postponeMails(
  db: Kysely<Database>,
  messageIds: string[],
  { error, nextTryAt }: { error: string; nextTryAt: Instant },
): Promise<void> {
  if (messageIds.length === 0) return;
  await db
    .updateTable('mails')
    .set({ lastError: error, nextTryAt })
    .where('messageId', 'in', messageIds)
    .where('state', '=', 'waiting')
    .execute();
}
