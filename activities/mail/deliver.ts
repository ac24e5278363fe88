/** Sends the sealed mails of a slot and writes down each answer before the next is taken. */
import type { Kysely } from 'kysely';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import { markBounced } from '../../records/bounces.ts';
import {
  claimMails,
  countWaiting,
  mailsToTry,
  markFailed,
  markSent,
  type WaitingMail,
} from '../../records/deliveries.ts';
import type { PendingMessage } from '../../records/messages.ts';
import type { Database } from '../../records/schema.ts';
import { isGivenUp, retryGapMs, unreachableGapMs } from './retry.ts';
import { CONNECTIONS, readFailure, type MailTransport } from './transport.ts';

export interface DeliveryDeps {
  db: Kysely<Database>;
  transport: MailTransport;
  mailFrom: string;
  /** Announces messages just written. */
  announce(at: Instant, messages: PendingMessage[]): Promise<unknown>;
}

export interface Delivered {
  sent: number;
  waiting: number;
  nextTryInMs: number | null;
}

/** When a mail is in somebody else's hands, look again after this long. */
const LOOK_AGAIN_MS = 30_000;

type Outcome = 'sent' | 'not-sent' | { unreachable: string; gapMs: number };

async function deliverOne(deps: DeliveryDeps, mail: WaitingMail, at: Instant): Promise<Outcome> {
  const { db, transport, mailFrom } = deps;
  try {
    await transport.send({ from: mailFrom, to: mail.email }, mail.raw);
  } catch (error) {
    const failure = readFailure(error);
    const attempts = mail.attempts + 1;
    if (failure.kind === 'unreachable')
      return { unreachable: failure.text, gapMs: unreachableGapMs(attempts) };
    const gap = retryGapMs(attempts);
    if (failure.kind === 'refused' || isGivenUp(mail.queuedAt, at)) {
      const badAddress = failure.kind === 'refused' && failure.badAddress;
      const told = await markBounced(db, mail.messageId, { at, error: failure.text, badAddress });
      await deps.announce(at, told);
    } else {
      await markFailed(db, [mail.messageId], { error: failure.text, nextTryAt: toInstant(toMs(at) + gap) });
    }
    return 'not-sent';
  }
  await markSent(db, mail.messageId, at);
  return 'sent';
}

/**
 * Tries every mail of the slot that may be tried at `at`. A server that cannot be used ends the round: what is
 * left waits together. A mail goes twice only where a crash fell between the server's 250 and its record, and
 * then with the same bytes and Message-ID.
 *
 * @returns mails sent now, mails still waiting, and when to come back (null when nothing waits)
 */
export async function deliverSlot(
  deps: DeliveryDeps,
  { slot, at }: { slot: Instant; at: Instant },
): Promise<Delivered> {
  const queue = await mailsToTry(deps.db, slot, at);
  const left = new Set(queue.map((mail) => mail.messageId));
  const inHand = takeInTurn(deps.db, queue, left);
  let sent = 0;
  let unreachable: { unreachable: string; gapMs: number } | null = null;
  const work = async (): Promise<void> => {
    for await (const mail of inHand) {
      if (unreachable) return;
      const outcome = await deliverOne(deps, mail, at);
      if (typeof outcome === 'object') {
        unreachable ??= outcome;
        return;
      }
      left.delete(mail.messageId);
      if (outcome === 'sent') sent += 1;
    }
  };
  // All are waited for: a retry must not begin while one of them still has a mail in hand.
  const ended = await Promise.allSettled(Array.from({ length: CONNECTIONS }, work));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  await postpone(deps.db, [...left], at, unreachable);
  const { waiting, nextTryAt } = await countWaiting(deps.db, slot);
  if (waiting === 0) return { sent, waiting, nextTryInMs: null };
  const inMs = nextTryAt ? toMs(nextTryAt) - toMs(at) : LOOK_AGAIN_MS;
  return { sent, waiting, nextTryInMs: Math.max(1000, inMs) };
}

/** Claims mails shortly before they are tried, one for each connection at a time; what others hold is not left to us. */
async function* takeInTurn(
  db: Kysely<Database>,
  queue: WaitingMail[],
  left: Set<string>,
): AsyncGenerator<WaitingMail> {
  for (let first = 0; first < queue.length; first += CONNECTIONS) {
    const next = queue.slice(first, first + CONNECTIONS);
    const ours = await claimMails(db, next);
    for (const mail of next) {
      if (ours.has(mail.messageId)) yield mail;
      else left.delete(mail.messageId);
    }
  }
}

async function postpone(
  db: Kysely<Database>,
  messageIds: string[],
  at: Instant,
  unreachable: { unreachable: string; gapMs: number } | null,
): Promise<void> {
  if (!unreachable) return;
  const nextTryAt = toInstant(toMs(at) + unreachable.gapMs);
  await markFailed(db, messageIds, { error: unreachable.unreachable, nextTryAt });
}
