/** Keeps one plan whose rows somebody holds from taking the connections by which the others are written. */
import pLimit, { type LimitFunction } from 'p-limit';
import { RecordAway } from '../records/database/record-away.ts';

export interface PlanLanes {
  /**
   * Writes for a plan when fewer than its share are being written.
   * @throws what `write` throws; at once, where the plan's rows are held by somebody and one write already tries
   */
  write<T>(plan: string, write: () => Promise<T>): Promise<T>;
}

interface Lane {
  turn: LimitFunction;
  /** Somebody holds rows of it: one write at a time finds out whether they still do. */
  isHeldUp: boolean;
  isTried: boolean;
}

/** @param share how many writes of one plan may be under way at a time */
export function createPlanLanes(share: number): PlanLanes {
  const lanes = new Map<string, Lane>();
  return {
    async write(plan, write) {
      const lane = lanes.get(plan) ?? { turn: pLimit(share), isHeldUp: false, isTried: false };
      lanes.set(plan, lane);
      try {
        return await lane.turn(() => attempt(lane, plan, write));
      } finally {
        if (!lane.isHeldUp && lane.turn.activeCount + lane.turn.pendingCount === 0) lanes.delete(plan);
      }
    },
  };
}

async function attempt<T>(lane: Lane, plan: string, write: () => Promise<T>): Promise<T> {
  const tries = lane.isHeldUp;
  if (tries && lane.isTried)
    throw new Error(`rows of plan ${plan} are held by somebody; one write tries already`);
  if (tries) lane.isTried = true;
  try {
    const written = await write();
    lane.isHeldUp = false;
    return written;
  } catch (error) {
    if (error instanceof RecordAway && error.isHeldUp) lane.isHeldUp = true;
    throw error;
  } finally {
    if (tries) lane.isTried = false;
  }
}
