/** One try of one mail: what came of it is written down before the next is taken. */
import { CUT_OFF } from '../../words/mail-failures.ts';
import type { Kysely } from 'kysely';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import { markBounced, type Fate } from '../../records/mail/bounces.ts';
import { markFailed, markHandingOver, markSent, type WaitingMail } from '../../records/mail/deliveries.ts';
import { onceBack } from '../../records/database/once-back.ts';
import type { Database } from '../../records/database/schema.ts';
import type { Dispatch } from '../record.ts';
import { readFailure, type Failure } from './read-failure.ts';
import { isGivenUp, MOST_UNANSWERED, retryGapMs, UNANSWERED_GAP_MS } from './retry.ts';
import type { MailTransport } from './transport.ts';

export interface DeliveryDeps {
  db: Kysely<Database>;
  transport: MailTransport;
  mailFrom: string;
  /** Dispatches messages just written. */
  dispatch: Dispatch;
}

/**
 * What a try says: of the mail, and of the server. `blamed` is a mail at which the connection ended: its fault, for all
 * that is known. `unsaid`: the server was not given the mail.
 */
export type Outcome =
  | { kind: 'sent' | 'answered' | 'unsaid' }
  | { kind: 'blamed'; text: string }
  | { kind: 'unreachable'; text: string };

/** A try that ended before a byte of the mail went: its cause is what the record said; without one, somebody else has the mail in hand. */
class NotHandedOver extends Error {}

type OwnFailure = Exclude<Failure, { kind: 'unreachable' }>;

/** Whoever handed the mail over wrote no end of it: a crash, or the database was away too long. It may have been taken. */
const UNFINISHED: OwnFailure = { kind: 'unanswered', text: CUT_OFF.vi };

/** Sends the mail; a failure of its own gets a gap of its own, an end, or both. */
export async function deliverOne(deps: DeliveryDeps, mail: WaitingMail, at: Instant): Promise<Outcome> {
  if (mail.handingOverAt !== null) {
    await noteFailure(deps, mail, at, UNFINISHED);
    return { kind: 'unsaid' };
  }
  const { db, transport, mailFrom } = deps;
  try {
    await transport.send({ from: mailFrom, to: mail.email }, mail.raw, () => beginHandingOver(db, mail, at));
  } catch (error) {
    if (error instanceof NotHandedOver) {
      if (error.cause instanceof Error) throw error.cause;
      return { kind: 'unsaid' };
    }
    const failure = readFailure(error);
    if (failure.kind === 'unreachable') return failure;
    await noteFailure(deps, mail, at, failure);
    const isBlamed = failure.kind === 'unanswered' || failure.kind === 'broken';
    return isBlamed ? { kind: 'blamed', text: failure.text } : { kind: 'answered' };
  }
  await onceBack(() => markSent(db, mail.messageId, at));
  return { kind: 'sent' };
}

/** Nothing goes unless the record says so before: a crash later than this counts as a copy sent. */
async function beginHandingOver(db: DeliveryDeps['db'], mail: WaitingMail, at: Instant): Promise<void> {
  const isOurs = await markHandingOver(db, mail, at).catch((cause: unknown) => {
    throw new NotHandedOver('the record could not be written', { cause });
  });
  if (!isOurs) throw new NotHandedOver('somebody else has it in hand');
}

async function noteFailure(
  deps: DeliveryDeps,
  mail: WaitingMail,
  at: Instant,
  failure: OwnFailure,
): Promise<void> {
  const { text } = failure;
  const unanswered = failure.kind === 'unanswered';
  if (failure.kind === 'refused') return end(deps, mail, at, 'refused', text, failure.badAddress);
  if (unanswered && mail.unanswered + 1 >= MOST_UNANSWERED) return end(deps, mail, at, 'unanswered', text);
  if (isGivenUp(mail.queuedAt, at)) return end(deps, mail, at, 'given-up', text);
  const nextTryAt = toInstant(toMs(at) + (unanswered ? UNANSWERED_GAP_MS : retryGapMs(mail.setbacks + 1)));
  await onceBack(() => markFailed(deps.db, mail.messageId, { error: text, nextTryAt, unanswered }));
}

/** The mail is tried no more, and the coordinator of each plan in it is notified. */
export async function end(
  { db, dispatch }: DeliveryDeps,
  { messageId }: Pick<WaitingMail, 'messageId'>,
  at: Instant,
  fate: Fate,
  error: string,
  badAddress = false,
): Promise<void> {
  const messages = await onceBack(() => markBounced(db, messageId, { at, error, badAddress, fate }));
  await dispatch(at, messages);
}
