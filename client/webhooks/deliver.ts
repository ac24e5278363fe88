/** Sends webhooks what is due to them, signed as Standard Webhooks has it (https://www.standardwebhooks.com). */
import { Webhook } from 'standardwebhooks';
import { toInstant, toMs } from '../../domain/clock.ts';
import {
  claimDeliveries,
  postponeDelivery,
  settleDelivery,
  type DueDelivery,
} from '../../records/webhooks/deliveries.ts';
import type { EngineContext } from '../engine/context.ts';
import { nextTry } from './retry-gap.ts';

/** How long a receiver may take to answer, in milliseconds; it should take the message first and work on it then. */
const ANSWER_WITHIN_MS = 15_000;
/** For how long a message is in one process's hands. */
const IN_HAND_MS = 4 * ANSWER_WITHIN_MS;
/** How many go to one receiver side by side. */
const AT_ONCE = 10;

export type WebhookContext = Pick<EngineContext, 'records' | 'now'>;

/** Sends one. @returns what went wrong, null where it was taken */
async function send({ url, secret, id, payload }: DueDelivery, timeoutMs: number): Promise<string | null> {
  const now = new Date();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'lien-nganh-webhooks',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
        'webhook-signature': new Webhook(secret).sign(id, now, payload),
      },
      body: payload,
      // Wherever else it points, nobody has put it on the list.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return response.ok ? null : `HTTP ${response.status}`;
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    return name === 'TimeoutError' ? `no answer within ${timeoutMs / 1_000} s` : (cause?.code ?? name);
  }
}

/**
 * Tells one webhook what is due to it. Where nothing of a batch is taken the rest waits: a system that is away is not
 * asked a thousand times.
 * @param timeoutMs how long a receiver may take to answer
 * @returns how many messages were tried
 */
export async function deliverTo(
  { records: { db }, now }: WebhookContext,
  webhook: string,
  timeoutMs = ANSWER_WITHIN_MS,
): Promise<number> {
  let tried = 0;
  for (;;) {
    const at = now();
    const until = toInstant(toMs(at) + IN_HAND_MS);
    const due = await claimDeliveries(db, { webhook, at, until, most: AT_ONCE });
    const taken = await Promise.all(
      due.map(async (one) => {
        const error = await send(one, timeoutMs);
        if (error === null) await settleDelivery(db, one, now());
        else await postponeDelivery(db, one, { nextAt: nextTry(one, now()), at: now(), error });
        return error === null;
      }),
    );
    tried += due.length;
    if (!taken.includes(true)) return tried;
  }
}
