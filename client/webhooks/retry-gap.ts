import { toInstant, toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** The first gap, what each is longer than the one before, and the longest, in milliseconds. */
const GAP = { first: 5 * SECOND, factor: 4, longest: 6 * HOUR };
/** A system that is away over a weekend misses nothing. */
const TRIED_FOR_MS = 72 * HOUR;

/**
 * When a message is tried again that was not taken: after 5 s, 20 s, 80 s, 5 min, 21 min, 85 min, 5.7 h, then every 6 h.
 * @returns null once it has been tried for 72 h
 */
export function nextTry(
  { attempts, firstTriedAt }: { attempts: number; firstTriedAt: Instant },
  at: Instant,
): Instant | null {
  const gap = Math.min(GAP.first * GAP.factor ** (attempts - 1), GAP.longest);
  const next = toMs(at) + gap;
  return next - toMs(firstTriedAt) > TRIED_FOR_MS ? null : toInstant(next);
}
