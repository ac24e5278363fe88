import { announcePending, type Messenger } from '../../activities/announce.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { unansweredActs } from '../../records/acts.ts';
import { listUnfinishedSlots } from '../../records/notices.ts';
import { mailRoomId } from '../../workflows/messages.ts';
import type { EngineContext } from './context.ts';
import { sayRow } from './say-act.ts';

const EVERY_MS = 60_000;
/** Acts younger than this may still be answered by whoever said them. */
const UNANSWERED_MS = 30_000;

export interface Sweep {
  /** Runs one sweep now. */
  once(): Promise<{ announced: number; said: number }>;
  stop(): Promise<void>;
}

/**
 * Repairs what a crash left between two steps, at start and every minute: announces committed messages
 * and says unanswered acts again under their own ids.
 * @param log told of a sweep that failed; the next one tries again
 */
export function startSweep(context: EngineContext, messenger: Messenger, log: (line: string) => void): Sweep {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  let stopping = false;

  async function once(): Promise<{ announced: number; said: number }> {
    const announced = await announcePending(context.records, messenger, context.now());
    const before = toInstant(toMs(context.now()) - UNANSWERED_MS);
    let said = 0;
    for (const act of await unansweredActs(context.records.db, before)) {
      if (stopping) break;
      const answered = await sayRow(context, act).then(
        () => true,
        () => false,
      );
      if (answered) said += 1;
    }
    return { announced, said };
  }
  /** A mail room that ended while something of its slot was left is called once more, when the process starts. */
  async function reopenSlots(): Promise<void> {
    for (const slot of await listUnfinishedSlots(context.records.db)) {
      await messenger.deliver(mailRoomId(slot), { id: `slot/${slot}/start`, type: 'slot-opened', slot });
    }
  }
  const report = (error: unknown): void => log(`sweep: ${String(error)}`);
  const sweep = (): void => {
    if (busy) return;
    busy = true;
    running = once()
      .catch(report)
      .finally(() => {
        busy = false;
      });
  };
  sweep();
  running = running.then(reopenSlots).catch(report);
  const timer = setInterval(sweep, EVERY_MS);
  timer.unref();
  return {
    once,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await running;
    },
  };
}
