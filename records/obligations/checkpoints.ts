/** Each workflow's last checkpoint: written with its effects, read where the workflow has to be made anew. */
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Batch } from '../../domain/effects.ts';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import type { Cte } from '../database/ctes.ts';
import type { CheckpointsTable, Database } from '../database/schema.ts';

export type KeptCheckpoint = Selectable<CheckpointsTable>;

/**
 * The part that keeps what a batch's workflow knows; a checkpoint of a lower `sequence` than the record's is ignored. The
 * state is by far the longest thing that is written with each step: it goes as a value of its own, so that it is parsed
 * once.
 */
export function checkpointCtes({ workflowId, plan, at, checkpoint }: Batch): Cte[] {
  if (!checkpoint) return [];
  const { sequence, launchedAt, past, state, isOver } = checkpoint;
  return [
    sql`checkpoints_written as (
      insert into checkpoints (workflow_id, plan, sequence, written_at, launched_at, past, state, is_over)
      values (${workflowId}, ${plan}, ${sequence}, ${at}, ${launchedAt}, ${past}, ${JSON.stringify(state)}, ${isOver})
      on conflict (workflow_id) do update set sequence = excluded.sequence, written_at = excluded.written_at,
        state = excluded.state, is_over = excluded.is_over
        where excluded.sequence >= checkpoints.sequence)`,
  ];
}

/** Keeps the first checkpoint of a workflow that has none; one that has written meanwhile keeps its own. */
export async function saveFirstCheckpoint(db: Kysely<Database>, first: KeptCheckpoint): Promise<void> {
  await db
    .insertInto('checkpoints')
    .values({ ...first, state: JSON.stringify(first.state) })
    .onConflict((conflict) => conflict.column('workflowId').doNothing())
    .execute();
}

/** Those of a plan's workflows, by id. */
export function listCheckpoints(db: Kysely<Database>, plan: string): Promise<KeptCheckpoint[]> {
  return db.selectFrom('checkpoints').selectAll().where('plan', '=', plan).orderBy('workflowId').execute();
}

/** Workflows of a plan that have written that they are over. */
export async function listEnded(db: Kysely<Database>, plan: string): Promise<string[]> {
  const rows = await db
    .selectFrom('checkpoints')
    .select('workflowId')
    .where((eb) => eb.and({ plan, isOver: true }))
    .execute();
  return rows.map(({ workflowId }) => workflowId);
}

/** Workflows of a plan that have written anything, by whatever release. */
export async function listWriters(db: Kysely<Database>, plan: string): Promise<string[]> {
  const units = await db
    .selectFrom('obligations')
    .select('unit')
    .distinct()
    .where('plan', '=', plan)
    .where('kind', '!=', 'send')
    .execute();
  const periods = await db.selectFrom('periods').select('period').where('plan', '=', plan).execute();
  return [
    ...units.map(({ unit }) => assignmentId(plan, unit)),
    ...periods.map(({ period }) => collectionId(plan, period)),
  ];
}

/** Undefined where the workflow has written none. */
export function findCheckpoint(
  db: Kysely<Database>,
  workflowId: string,
): Promise<KeptCheckpoint | undefined> {
  return db.selectFrom('checkpoints').selectAll().where('workflowId', '=', workflowId).executeTakeFirst();
}

/**
 * Whether a workflow that Temporal does not have should be there, as far as the record knows: it has not written that
 * it is over, and its plan is not closed.
 */
export async function isStillNeeded(db: Kysely<Database>, workflowId: string): Promise<boolean> {
  const needed = await db
    .selectFrom('checkpoints')
    .innerJoin('plans', 'plans.id', 'checkpoints.plan')
    .select('checkpoints.workflowId')
    .where('checkpoints.workflowId', '=', workflowId)
    .where('isOver', '=', false)
    .where('plans.state', '!=', 'closed')
    .executeTakeFirst();
  return needed !== undefined;
}
