import type { Messenger } from '../../activities/dispatch.ts';
import type { Dispatcher } from '../../activities/dispatcher.ts';
import { listUnfinishedSlots } from '../../records/mail/notices.ts';
import type { EngineContext } from '../engine/context.ts';
import { sendAllUp } from '../chain/send-all-up.ts';
import { createRedelivery } from './redeliver-acts.ts';
import { mailRoomId } from '../../domain/ids.ts';
import { slotOpenedId } from '../../domain/notice-ids.ts';

const EVERY_MS = 60_000;

export interface Sweep {
  /** Runs one sweep now. */
  once(): Promise<{ dispatched: number; redelivered: number }>;
  stop(): Promise<void>;
}

/**
 * Repairs what a crash left between two steps, at start and every minute: dispatches committed messages, and
 * delivers unanswered acts again under their own ids; submits what was sent into the plan above; and forgets what need not be kept. None waits for another.
 * @param log notified of a sweep that failed; the next one tries again
 */
export function startSweep(
  context: EngineContext,
  {
    dispatcher,
    messenger,
    forget,
    log,
  }: {
    dispatcher: Dispatcher;
    messenger: Messenger;
    /** Forgets what has done its service; nothing where it is left out. */
    forget?(): Promise<unknown>;
    log(line: string): void;
  },
): Sweep {
  const redelivery = createRedelivery(context, (line) => log(`sweep: ${line}`));
  const dispatch = (): Promise<number> => dispatcher.dispatchPending(context.now());
  /** A mail room that ended while something of its slot was left is called once more, when the process starts. */
  async function reopenSlots(): Promise<void> {
    for (const slot of await listUnfinishedSlots(context.records.db)) {
      await messenger.deliver(mailRoomId(slot), {
        id: slotOpenedId(slot, 'start'),
        type: 'slot-opened',
        slot,
      });
    }
  }
  const sendUp = (): Promise<number> => sendAllUp(context);
  const underWay = new Set<() => Promise<unknown>>();
  const running = new Set<Promise<void>>();
  /** Runs a part of the sweep, unless it is still busy with the last one. */
  const run = (part: () => Promise<unknown>): void => {
    if (underWay.has(part)) return;
    underWay.add(part);
    const mine = part()
      .then(
        () => undefined,
        (error: unknown) => log(`sweep: ${String(error)}`),
      )
      .finally(() => {
        underWay.delete(part);
        running.delete(mine);
      });
    running.add(mine);
  };
  const sweep = (): void => {
    run(dispatch);
    run(redelivery.redeliver);
    run(sendUp);
    if (forget) run(forget);
  };
  sweep();
  run(reopenSlots);
  const timer = setInterval(sweep, EVERY_MS);
  timer.unref();
  return {
    async once() {
      const [dispatched, redelivered] = await Promise.all([dispatch(), redelivery.redeliver(), sendUp()]);
      return { dispatched, redelivered };
    },
    async stop() {
      clearInterval(timer);
      redelivery.stop();
      await Promise.all(running);
    },
  };
}
