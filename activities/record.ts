import type { Instant } from '../domain/plan.ts';
import { applyBatch } from '../records/obligations/apply-batch.ts';
import type { Records } from '../records/database/database.ts';
import type { PendingMessage } from '../records/obligations/messages.ts';
import { createPlanLanes } from './plan-lanes.ts';
import type { RecordActivities } from './ports.ts';

/** Dispatches messages just committed; what it returns is awaited. */
export type Dispatch = (at: Instant, messages: PendingMessage[]) => Promise<unknown> | void;

/**
 * Makes the `record` activity: one transaction for a workflow's effects, then its messages. Only a failed
 * transaction fails it. One plan has half of the connections at most, so that the others are always written.
 */
export function createRecordActivities(records: Records, dispatch: Dispatch): RecordActivities {
  const lanes = createPlanLanes(Math.ceil(records.connections / 2));
  return {
    async record(batch) {
      const messages = await lanes.write(batch.plan, () => applyBatch(records.db, batch));
      await dispatch(batch.at, messages);
    },
  };
}
