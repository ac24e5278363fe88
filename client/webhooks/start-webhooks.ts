/** Keeps webhooks told while a worker runs: several workers share the work through the record. */
import { listDueWebhooks } from '../../records/webhooks/deliveries.ts';
import { feedWebhooks } from '../../records/webhooks/feed.ts';
import { composeMessage } from './compose-message.ts';
import { deliverTo, type WebhookContext } from './deliver.ts';

const EVERY_MS = 5_000;

export interface Webhooks {
  /** One round now. */
  once(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * @param log told of a round that failed, once until one succeeds; the next one tries again
 * @param everyMs from one round to the next
 */
export function startWebhooks(
  context: WebhookContext,
  { log, timeoutMs, everyMs = EVERY_MS }: { log(line: string): void; timeoutMs?: number; everyMs?: number },
): Webhooks {
  const { db } = context.records;
  const inHand = new Map<string, Promise<void>>();
  let said: string | null = null;
  let stopped = false;

  const tell = (error: unknown): void => {
    const line = `webhooks: ${String(error)}`;
    if (line !== said) log(line);
    said = line;
  };

  /** A receiver that is slow keeps nobody waiting but itself. */
  function deliver(webhook: string): Promise<void> {
    const underWay = inHand.get(webhook);
    if (underWay) return underWay;
    const mine = deliverTo(context, webhook, timeoutMs)
      .then(() => undefined, tell)
      .finally(() => inHand.delete(webhook));
    inHand.set(webhook, mine);
    return mine;
  }

  async function round(): Promise<void> {
    try {
      while (!stopped && (await feedWebhooks(db, context.now(), composeMessage)) > 0);
      if (stopped) return;
      const due = await listDueWebhooks(db, context.now());
      said = null;
      await Promise.all(due.map(deliver));
    } catch (error) {
      tell(error);
    }
  }

  let underWay = Promise.resolve();
  const timer = setInterval(() => void (underWay = round()), everyMs);
  timer.unref();
  return {
    once: round,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await underWay;
      await Promise.all(inHand.values());
    },
  };
}
