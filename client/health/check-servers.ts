import type { Client } from '@temporalio/client';
import type { Instant } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import { lookAtEngine, TEMPORAL_SILENT, WORKER_ENDED } from './look-at-engine.ts';
import { lookAtRecord, RECORD_SILENT } from './look-at-record.ts';
import { createReadiness, type Readiness } from './readiness.ts';

export interface Servers {
  records: Records;
  client: Client;
  now(): Instant;
  /** Whether the worker of this process takes tasks; absent where it has none. */
  isRunning?(): boolean;
}

/** The readiness of a process that works on a record and with Temporal. */
export function checkServers({ records, client, now, isRunning }: Servers): () => Promise<Readiness> {
  return createReadiness([
    { look: (withinMs) => lookAtRecord(records, now(), withinMs), silent: RECORD_SILENT },
    {
      look: async (withinMs) => (isRunning?.() === false ? [WORKER_ENDED] : lookAtEngine(client, withinMs)),
      silent: TEMPORAL_SILENT,
    },
  ]);
}
