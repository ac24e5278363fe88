/** Dispatches to workflows what was committed for them: each receiver in the order of writing, several at a time. */
import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Instant } from '../domain/plan.ts';
import type { Records } from '../records/database/database.ts';
import { listPendingMessages, markDispatched, type PendingMessage } from '../records/obligations/messages.ts';
import { dispatchOne, type Messenger } from './dispatch.ts';

/** How many receivers are delivered at the same time. */
const AT_ONCE = 16;
/** Milliseconds between the tries to reach a receiver; after the last of them its messages wait for the sweep. */
const GAPS_MS = [250, 1_000, 3_000];
/** How many messages wait in memory; what comes beyond them waits in the record, for the sweep. */
const MOST_WAITING = 10_000;

export interface Dispatcher {
  /**
   * Dispatches messages just committed; what cannot be brought now waits for the sweep. Never rejects.
   * @param at the engine's instant, for the marks
   * @returns how many were dispatched, once all have had their turn; nobody needs to wait for it
   */
  dispatch(at: Instant, messages: PendingMessage[]): Promise<number>;
  /** Dispatches all that the record still holds and nobody has in hand. @throws when the record cannot be read */
  dispatchPending(at: Instant): Promise<number>;
  /** Resolves when nothing is in hand any more, or after `withinMs` milliseconds. */
  idle(withinMs: number): Promise<void>;
}

/** @param failed told what kept messages from being dispatched, or marked as dispatched */
export function createDispatcher(
  records: Records,
  messenger: Messenger,
  failed: (error: unknown) => void = () => undefined,
): Dispatcher {
  const turn = pLimit(AT_ONCE);
  /** The last message on its way to each receiver; the next one waits for it, and shares its failure. */
  const last = new Map<string, Promise<boolean>>();
  const inHand = new Set<string>();
  const underWay = new Set<Promise<number>>();

  async function tryToDeliver(at: Instant, message: PendingMessage): Promise<boolean> {
    for (const gap of GAPS_MS) {
      try {
        return await turn(() => dispatchOne(records, messenger, at, message));
      } catch {
        await pause(gap);
      }
    }
    return turn(() => dispatchOne(records, messenger, at, message));
  }

  function deliver(at: Instant, message: PendingMessage): Promise<boolean> {
    const { toWorkflow } = message;
    const mine = (last.get(toWorkflow) ?? Promise.resolve(true))
      .then((isReached) => isReached && tryToDeliver(at, message))
      .catch((error: unknown) => {
        failed(error);
        return false;
      })
      .finally(() => {
        if (last.get(toWorkflow) === mine) last.delete(toWorkflow);
      });
    last.set(toWorkflow, mine);
    return mine;
  }

  async function deliverAll(at: Instant, messages: PendingMessage[]): Promise<number> {
    for (const { id } of messages) inHand.add(id);
    const delivered = await Promise.all(messages.map((message) => deliver(at, message)));
    const dispatched = messages.filter((_message, n) => delivered[n]).map(({ id }) => id);
    await markDispatched(records.db, dispatched, at).catch(failed);
    for (const { id } of messages) inHand.delete(id);
    return dispatched.length;
  }

  function dispatch(at: Instant, messages: PendingMessage[]): Promise<number> {
    if (messages.length === 0 || inHand.size + messages.length > MOST_WAITING) return Promise.resolve(0);
    const delivering = deliverAll(at, messages).finally(() => underWay.delete(delivering));
    underWay.add(delivering);
    return delivering;
  }

  return {
    dispatch,
    async dispatchPending(at) {
      const pending = await listPendingMessages(records.db);
      return dispatch(at, pending.filter(({ id }) => !inHand.has(id)).slice(0, MOST_WAITING - inHand.size));
    },
    async idle(withinMs) {
      let timer: NodeJS.Timeout | undefined;
      const over = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([Promise.all(underWay), over]);
      clearTimeout(timer);
    },
  };
}
