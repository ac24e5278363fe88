/** A time limit over several calls, for pages that must not wait: by the machine's clock. */
import { answerWithin } from './answer-within.ts';
import type { EngineContext } from './context.ts';

export interface Deadline {
  /**
   * What a call to Temporal gives; undefined where it failed or the time was over first.
   * @param atMostMs a limit of this call's own
   */
  ask<T>(call: () => Promise<T>, atMostMs?: number): Promise<T | undefined>;
}

/** Starts the time. @param withinMs milliseconds; unlimited where it is left out */
export function startDeadline({ client }: EngineContext, withinMs?: number): Deadline {
  const until = withinMs === undefined ? null : Date.now() + withinMs;
  const leftMs = (): number => (until === null ? Infinity : Math.max(0, until - Date.now()));
  return {
    async ask<T>(call: () => Promise<T>, atMostMs = Infinity) {
      const ms = Math.min(leftMs(), atMostMs);
      if (ms === 0) return undefined;
      if (ms === Infinity) return call().catch(() => undefined);
      // The connection tries again by itself, and rests in between: the deadline alone would not hold it to the time.
      const answer = client.withDeadline(Date.now() + ms, call).catch(() => undefined);
      return answerWithin(answer, ms, undefined);
    },
  };
}
