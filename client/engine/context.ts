import type { Client } from '@temporalio/client';
import type { Instant } from '../../domain/plan.ts';
import type { ScanFile } from '../documents/check-file.ts';
import type { Records } from '../../records/database/database.ts';
import type { Retrying } from '../../domain/workflow-problem.ts';

/** What every method of the façade works with. */
export interface EngineContext {
  records: Records;
  client: Client;
  /** The engine's clock: the real one plus the offset of a rehearsal or demonstration. */
  now(): Instant;
  clockOffsetMs: number;
  /** How long a caller waits for an act's answer, in milliseconds; ten seconds where it is left out. */
  patienceMs?: number;
  /** Folder in which the files of sealed reports are put for people to open. */
  reportsDirectory: string;
  /** What the worker of this process is trying again; absent where the façade runs without one. */
  retrying?(): Retrying[];
  /** Looks for viruses in files that are sent; absent where the service has no scanner. */
  scanFile?: ScanFile | undefined;
}
