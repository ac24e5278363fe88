/** Rows as a workflow's batch writes them. */
import type { Kysely } from 'kysely';
import type { Effect } from '../../domain/effects.ts';
import type { AuditRow, ObligationRow, ObstacleRow, PeriodRow } from '../../domain/projections.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import type { Database } from '../../records/database/schema.ts';
import type { SubmissionEffect } from '../../records/reports/submissions.ts';
import { batchOf } from './sample-batches.ts';

async function write(db: Kysely<Database>, effects: Effect[]): Promise<void> {
  await applyBatch(db, batchOf('any', effects));
}

export function writeObligations(db: Kysely<Database>, rows: ObligationRow[]): Promise<void> {
  return write(
    db,
    rows.map((row) => ({ kind: 'obligation', row })),
  );
}

export function writePeriods(db: Kysely<Database>, rows: PeriodRow[]): Promise<void> {
  return write(
    db,
    rows.map((row) => ({ kind: 'period', row })),
  );
}

export function writeObstacles(db: Kysely<Database>, rows: ObstacleRow[]): Promise<void> {
  return write(
    db,
    rows.map((row) => ({ kind: 'obstacle', row })),
  );
}

export function writeSubmission(db: Kysely<Database>, effect: SubmissionEffect): Promise<void> {
  return write(db, [effect]);
}

export function writeAudit(db: Kysely<Database>, row: AuditRow): Promise<void> {
  return write(db, [{ kind: 'audit', row }]);
}

export function writePlanState(
  db: Kysely<Database>,
  effect: Extract<Effect, { kind: 'plan-state' }>,
): Promise<void> {
  return write(db, [effect]);
}
