import { toInstant, toMs } from '../../domain/clock.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { Instant } from '../../domain/plan.ts';
import { lastActs } from '../../records/obligations/acts.ts';
import type { EngineContext } from '../engine/context.ts';

/** By how much the clocks of two machines may differ; what is further ahead is a clock that is wrong, and not followed. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/**
 * When something is said, now unless an instant is given: not before what was said of the subject already, also where
 * another machine's clock is a little ahead; and a submission after the one before it.
 */
export async function actTimestamp(
  { records, now }: EngineContext,
  { plan, obligation, act, at: said }: { plan: string; obligation: string; act: ActName; at?: Instant },
): Promise<Instant> {
  const at = toMs(said ?? now());
  const { any, submission } = await lastActs(records.db, plan, obligation, toInstant(at + CLOCKS_DIFFER_MS));
  if (any !== null && toMs(any) > at) return toInstant(toMs(any) + 1);
  const follows = act === 'submit' || act === 'enter';
  return toInstant(follows && submission !== null && toMs(submission) === at ? at + 1 : at);
}
