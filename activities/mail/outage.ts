/** Mails that wait for a server out of reach: not silently, and not for ever. */
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import { postponeMails, type WaitingMail } from '../../records/mail/deliveries.ts';
import { noteDelayed } from '../../records/mail/bounces.ts';
import { end, type DeliveryDeps } from './deliver-one.ts';
import { outageOf } from './retry.ts';

/**
 * Leaves the server alone for a while. After three days the audit log of each plan notes that its mails wait; after
 * fourteen a mail is given up, and the coordinator is notified once mail goes again.
 */
export async function waitForServer(
  deps: DeliveryDeps,
  mails: WaitingMail[],
  at: Instant,
  { text, gapMs }: { text: string; gapMs: number },
): Promise<void> {
  const ids = (stage: ReturnType<typeof outageOf>): string[] =>
    mails.filter(({ queuedAt }) => outageOf(queuedAt, at) === stage).map(({ messageId }) => messageId);
  for (const messageId of ids('over')) await end(deps, { messageId }, at, 'given-up', text);
  const noted = ids('noted');
  await noteDelayed(deps.db, noted, at);
  const nextTryAt = toInstant(toMs(at) + gapMs);
  await postponeMails(deps.db, [...noted, ...ids('patient')], { error: text, nextTryAt });
}
