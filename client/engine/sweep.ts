import { announcePending, type Messenger } from '../../activities/announce.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { unansweredActs } from '../../records/acts.ts';
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

  async function once(): Promise<{ announced: number; said: number }> {
    const announced = await announcePending(context.records, messenger, context.now());
    const before = toInstant(toMs(context.now()) - UNANSWERED_MS);
    let said = 0;
    for (const act of await unansweredActs(context.records.db, before)) {
      const answered = await sayRow(context, act).then(
        () => true,
        () => false,
      );
      if (answered) said += 1;
    }
    return { announced, said };
  }
  const sweep = (): void => {
    running = running.then(once).catch((error: unknown) => log(`sweep: ${String(error)}`));
  };
  sweep();
  const timer = setInterval(sweep, EVERY_MS);
  timer.unref();
  return {
    once,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
