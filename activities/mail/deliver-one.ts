/** One try of one mail: what came of it is written down before the next is taken. */
import type { Kysely } from 'kysely';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import { markBounced, type Fate } from '../../records/mail/bounces.ts';
import { markFailed, markSent, type WaitingMail } from '../../records/mail/deliveries.ts';
import type { Database } from '../../records/database/schema.ts';
import type { Dispatch } from '../record.ts';
import { readFailure } from './read-failure.ts';
import { isGivenUp, MOST_UNANSWERED, retryGapMs, UNANSWERED_GAP_MS } from './retry.ts';
import type { MailTransport } from './transport.ts';

export interface DeliveryDeps {
  db: Kysely<Database>;
  transport: MailTransport;
  mailFrom: string;
  /** Announces messages just written. */
  announce: Dispatch;
}

/** What a try says: of the mail, and of the server. `blamed` is a mail at which the connection ended: its fault, for all that is known. */
export type Outcome =
  { kind: 'sent' | 'answered' } | { kind: 'blamed'; text: string } | { kind: 'unreachable'; text: string };

/** Sends the mail; a failure of its own gets a gap of its own, an end, or both. */
export async function deliverOne(deps: DeliveryDeps, mail: WaitingMail, at: Instant): Promise<Outcome> {
  const { db, transport, mailFrom } = deps;
  try {
    await transport.send({ from: mailFrom, to: mail.email }, mail.raw);
  } catch (error) {
    const failure = readFailure(error);
    const { kind, text } = failure;
    if (kind === 'unreachable') return { kind, text };
    const unanswered = kind === 'unanswered';
    const ofNoAnswer = unanswered && mail.unanswered + 1 >= MOST_UNANSWERED;
    if (kind === 'refused') await end(deps, mail, at, 'refused', text, failure.badAddress);
    else if (ofNoAnswer) await end(deps, mail, at, 'unanswered', text);
    else if (isGivenUp(mail.queuedAt, at)) await end(deps, mail, at, 'given-up', text);
    else {
      const gapMs = unanswered ? UNANSWERED_GAP_MS : retryGapMs(mail.setbacks + 1);
      const nextTryAt = toInstant(toMs(at) + gapMs);
      await markFailed(db, mail.messageId, { error: text, nextTryAt, unanswered });
    }
    return unanswered || kind === 'broken' ? { kind: 'blamed', text } : { kind: 'answered' };
  }
  await markSent(db, mail.messageId, at);
  return { kind: 'sent' };
}

/** The mail is tried no more, and the coordinator of each plan in it is told. */
export async function end(
  { db, announce }: DeliveryDeps,
  { messageId }: Pick<WaitingMail, 'messageId'>,
  at: Instant,
  fate: Fate,
  error: string,
  badAddress = false,
): Promise<void> {
  await announce(at, await markBounced(db, messageId, { at, error, badAddress, fate }));
}
