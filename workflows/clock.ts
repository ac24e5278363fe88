import type { Instant } from '../domain/plan.ts';
import { toInstant } from '../domain/clock.ts';

/** The engine's time inside a workflow: Temporal's deterministic clock plus the rehearsal's offset. */
export interface WorkflowClock {
  nowMs(): number;
  now(): Instant;
}

/** Makes the only clock a workflow may read. `offsetMs` is 0 in production. */
export function createClock(offsetMs: number): WorkflowClock {
  const nowMs = (): number => Date.now() + offsetMs;
  return { nowMs, now: () => toInstant(nowMs()) };
}
