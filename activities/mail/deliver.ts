/** Sends the sealed mails of a slot, several connections at a time. */
import { toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import { claimMails, countWaiting, mailsToTry, type WaitingMail } from '../../records/mail/deliveries.ts';
import { deliverOne, type DeliveryDeps, type Outcome } from './deliver-one.ts';
import { waitForServer } from './outage.ts';
import { unreachableGapMs } from './retry.ts';
import { CONNECTIONS } from './transport.ts';

export interface Delivered {
  sent: number;
  waiting: number;
  nextTryInMs: number | null;
}

/** When a mail is in somebody else's hands, look again after this long. */
const LOOK_AGAIN_MS = 30_000;
/** No mail is taken in hand later than this in a round: with the patience for the last of them it stays within the activity's hour. */
const ROUND_MS = 30 * 60_000;
/** So many mails in a row at each of which the connection ended: then it is the server, for all connections may be held by bad ones. */
const BLAMED_IN_A_ROW = CONNECTIONS + 1;

/** What the mails of a round say of the server, together. */
interface Round {
  sent: number;
  blamed: number;
  /** Set once the server counts as out of reach: how it failed, and how long it is left alone. */
  outage: { text: string; gapMs: number } | null;
}

/**
 * Tries every mail of the slot that may be tried at `at`. A mail at which the connection ends is blamed before the
 * server: it waits by itself, and the others go on. The server counts as out of reach where a new connection, or one
 * mail after the other, fails; that ends the round, and what is left waits together. A mail goes twice, and never more,
 * where the server had all of it and did not answer, or a crash fell between its first byte and the record; then with
 * the same bytes and Message-ID.
 *
 * @returns mails sent now, mails still waiting, and when to come back (null when nothing waits)
 */
export async function deliverSlot(
  deps: DeliveryDeps,
  { slot, at }: { slot: Instant; at: Instant },
): Promise<Delivered> {
  const queue = await mailsToTry(deps.db, slot, at);
  const left = new Map(queue.map((mail) => [mail.messageId, mail]));
  const inHand = claimInTurn(deps, queue, left, AbortSignal.timeout(ROUND_MS));
  const round: Round = { sent: 0, blamed: 0, outage: null };
  const work = async (): Promise<void> => {
    for await (const mail of inHand) {
      if (round.outage) return;
      const outcome = await deliverOne(deps, mail, at);
      if (outcome.kind !== 'unreachable') left.delete(mail.messageId);
      judge(round, mail, outcome);
      if (round.outage) return;
    }
  };
  // All are waited for: a retry must not begin while one of them still has a mail in hand.
  const ended = await Promise.allSettled(Array.from({ length: CONNECTIONS }, work));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  if (round.outage) await waitForServer(deps, [...left.values()], at, round.outage);
  const { waiting, nextTryAt } = await countWaiting(deps.db, slot);
  const { sent } = round;
  if (waiting === 0) return { sent, waiting, nextTryInMs: null };
  const inMs = nextTryAt ? toMs(nextTryAt) - toMs(at) : LOOK_AGAIN_MS;
  return { sent, waiting, nextTryInMs: Math.max(1000, inMs) };
}

function judge(round: Round, { attempts, setbacks }: WaitingMail, outcome: Outcome): void {
  if (outcome.kind === 'sent') round.sent += 1;
  if (outcome.kind === 'blamed') round.blamed += 1;
  else if (outcome.kind !== 'unsaid') round.blamed = 0;
  const isOut = outcome.kind === 'unreachable' || round.blamed >= BLAMED_IN_A_ROW;
  if (isOut && 'text' in outcome)
    round.outage ??= { text: outcome.text, gapMs: unreachableGapMs(attempts + 1 - setbacks) };
}

/** Claims mails shortly before they are tried, one for each connection at a time; what others hold is not left to us. */
async function* claimInTurn(
  { db }: DeliveryDeps,
  queue: WaitingMail[],
  left: Map<string, WaitingMail>,
  late: AbortSignal,
): AsyncGenerator<WaitingMail> {
  for (let first = 0; first < queue.length && !late.aborted; first += CONNECTIONS) {
    const next = queue.slice(first, first + CONNECTIONS);
    const ours = await claimMails(db, next);
    for (const mail of next) {
      if (ours.has(mail.messageId)) yield mail;
      else left.delete(mail.messageId);
    }
  }
}
