import { DAY_MS, toInstant, toMs } from '../../domain/clock.ts';
import { forgetOld, type Forgotten } from '../../records/database/retention.ts';
import type { EngineContext } from '../engine/context.ts';

const EVERY_MS = 3_600_000;

/**
 * Forgets each hour what has done its service for longer than the days set: bytes of mails, messages between workflows,
 * slots, expired links, messages to webhooks. Asked more often it does nothing.
 * @param log told how many of each went
 */
export function createRetention(
  { records, now }: EngineContext,
  { keepDays, log }: { keepDays: number; log(line: string): void },
): () => Promise<Forgotten | null> {
  let last = -Infinity;
  return async () => {
    if (performance.now() - last < EVERY_MS) return null;
    last = performance.now();
    const before = toInstant(toMs(now()) - keepDays * DAY_MS);
    const all: Forgotten = { mailBytes: 0, messages: 0, slots: 0, links: 0, webhookMessages: 0 };
    for (;;) {
      const some = await forgetOld(records.db, before);
      for (const kind of KINDS) all[kind] += some[kind];
      if (KINDS.every((kind) => some[kind] === 0)) break;
    }
    if (KINDS.some((kind) => all[kind] > 0)) {
      log(`retention, ${keepDays} days: ${KINDS.map((kind) => `${kind} ${all[kind]}`).join(', ')}`);
    }
    return all;
  };
}

const KINDS = [
  ...(['mailBytes', 'messages', 'slots', 'links'] as const),
  'webhookMessages',
] as const satisfies (keyof Forgotten)[];
