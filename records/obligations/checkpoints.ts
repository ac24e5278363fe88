/** Each workflow's last checkpoint: written with its effects, read where the workflow has to be made anew. */
import type { Kysely, Selectable } from 'kysely';
import type { Batch } from '../../domain/effects.ts';
import type { Cte } from '../database/ctes.ts';
import { createOverwriting } from '../database/rows.ts';
import type { CheckpointsTable, Database } from '../database/schema.ts';

export type KeptCheckpoint = Selectable<CheckpointsTable>;

const COLUMNS = [
  'workflowId',
  'plan',
  'sequence',
  'writtenAt',
  'launchedAt',
  'past',
  'state',
  'isOver',
] as const satisfies readonly (keyof CheckpointsTable)[];

const overwriteCheckpoints = createOverwriting<KeptCheckpoint>('checkpoints', ['workflowId'], COLUMNS);

/** The part that keeps what a batch's workflow knows; a checkpoint of a lower `sequence` than the record's is ignored. */
export function checkpointCtes({ workflowId, plan, at, checkpoint }: Batch): Cte[] {
  return checkpoint ? overwriteCheckpoints([{ workflowId, plan, writtenAt: at, ...checkpoint }]) : [];
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
    .select('workflowId')
    .where('checkpoints.workflowId', '=', workflowId)
    .where('isOver', '=', false)
    .where('plans.state', '!=', 'closed')
    .executeTakeFirst();
  return needed !== undefined;
}
