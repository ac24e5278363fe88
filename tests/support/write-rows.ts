/** Rows as a workflow's batch writes them. */
import type { Kysely } from 'kysely';
import type { ObligationRow, ObstacleRow, PeriodRow } from '../../domain/effects.ts';
import { applyBatch } from '../../records/apply-batch.ts';
import type { Database } from '../../records/schema.ts';
import { batchOf } from './sample-batches.ts';

const createWriter =
  <Kind extends 'obligation' | 'period' | 'obstacle', Row extends { plan: string }>(kind: Kind) =>
  async (db: Kysely<Database>, rows: Row[]): Promise<void> => {
    const effects = rows.map((row) => ({ kind, row }) as never);
    await applyBatch(db, batchOf(rows[0]?.plan ?? '', effects));
  };

export const writeObligations = createWriter<'obligation', ObligationRow>('obligation');
export const writePeriods = createWriter<'period', PeriodRow>('period');
export const writeObstacles = createWriter<'obstacle', ObstacleRow>('obstacle');
