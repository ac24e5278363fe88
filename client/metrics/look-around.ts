import type { Client } from '@temporalio/client';
import type { Instant } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import type { Metrics } from './create-metrics.ts';
import { lookAtPollers } from './look-at-pollers.ts';
import { lookAtProcess, type ProcessServices } from './look-at-process.ts';
import { lookAtRecord } from './look-at-record.ts';

interface Servers {
  records: Records;
  client: Client;
  now(): Instant;
}

/** Has the metrics look at the process, the record and Temporal when they are asked for. */
export function lookAround(metrics: Metrics, services: Servers & ProcessServices): void {
  metrics.look(lookAtProcess(services));
  metrics.look(lookAtRecord(services.records, () => services.now()));
  metrics.look(lookAtPollers(services.client));
}
