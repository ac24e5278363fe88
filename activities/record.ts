import { applyBatch } from '../records/apply-batch.ts';
import type { Records } from '../records/database.ts';
import { announcePending, type Messenger } from './announce.ts';
import type { RecordActivities } from './ports.ts';

/**
 * Makes the `record` activity: one transaction for a workflow's effects, then word to those it concerns.
 * Only a failed transaction fails it; what could not be announced waits for the sweep.
 */
export function createRecordActivities(records: Records, messenger: Messenger): RecordActivities {
  return {
    async record(batch) {
      const messages = await applyBatch(records.db, batch);
      if (messages.length > 0) await announcePending(records, messenger, batch.at, messages).catch(() => 0);
    },
  };
}
