/** One workflow that should run: what Temporal has of it, against its checkpoint. */
import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import { toMs } from '../../../domain/clock.ts';
import type { CheckpointedState } from '../../../domain/checkpoint.ts';
import { nextInstant, type AssignmentState } from '../../../domain/decide/assignment-state.ts';
import { nextCollectionInstant, type CollectionState } from '../../../domain/decide/period-state.ts';
import { readWorkflowId } from '../../../domain/ids.ts';
import type { Instant } from '../../../domain/plan.ts';
import { findCheckpoint, type KeptCheckpoint } from '../../../records/obligations/checkpoints.ts';
import { stateQuery } from '../../../workflows/messages.ts';
import type { EngineContext } from '../../engine/context.ts';
import { startDeadline } from '../../engine/deadline.ts';
import type { ExpectedWorkflow } from './expected.ts';
import { before } from './found.ts';
import type { FoundCase } from './words.ts';

/** A step done within this time of its instant is not late: a whole slot of mails takes that long. */
const OVERDUE_AFTER_MS = 10 * 60_000;
/** How long a workflow is asked for its state. */
const QUERY_MS = 5_000;
/** Record and workflow differ for moments while something is written: only what lasts is found. */
const LOOKS = 3;
const BETWEEN_LOOKS_MS = 1_500;

const ENDED: Record<string, FoundCase> = {
  COMPLETED: { case: 'ended-early' },
  TERMINATED: { case: 'terminated' },
  CANCELLED: { case: 'terminated' },
  FAILED: { case: 'failed' },
  TIMED_OUT: { case: 'failed' },
};

/** What is wrong with it, and the checkpoint as it stands now; null where nothing is. */
export interface Examined {
  what: FoundCase | null;
  checkpoint: KeptCheckpoint | null;
}

/**
 * Looks at one workflow, as often as it takes to tell what lasts.
 * @param isPolled whether a worker takes tasks, so that the workflow can be asked
 */
export async function examineWorkflow(
  context: EngineContext,
  expected: ExpectedWorkflow,
  isPolled: boolean,
): Promise<Examined> {
  let { checkpoint } = expected;
  for (let look = 1; ; look += 1) {
    const what = await lookOnce(context, { ...expected, checkpoint }, isPolled);
    const isPassing = what !== null && PASSING.has(what.case);
    if (!isPassing || look === LOOKS) return { what, checkpoint };
    await pause(BETWEEN_LOOKS_MS);
    checkpoint = (await findCheckpoint(context.records.db, expected.workflowId)) ?? null;
    if (checkpoint?.isOver) return { what: null, checkpoint };
  }
}

const PASSING = new Set<FoundCase['case']>(['workflow-behind', 'record-behind', 'overdue', 'ended-early']);

async function lookOnce(
  context: EngineContext,
  { workflowId, checkpoint, hasWritten }: ExpectedWorkflow,
  isPolled: boolean,
): Promise<FoundCase | null> {
  const status = await statusOf(context, workflowId);
  if (status === null) {
    if (checkpoint) return { case: 'missing', since: checkpoint.writtenAt };
    return hasWritten ? { case: 'not-restorable' } : { case: 'never-started' };
  }
  if (status !== 'RUNNING') {
    // Of a workflow of an earlier release nothing tells whether it had come to its end.
    return checkpoint === null && status === 'COMPLETED' ? null : (ENDED[status] ?? null);
  }
  const state = isPolled ? await stateOf(context, workflowId) : undefined;
  if (checkpoint === null) return state ? { case: 'no-checkpoint' } : null;
  if (state !== undefined) {
    const [workflow, record] = [state.checkpoint ?? 0, checkpoint.sequence];
    if (workflow < record) return { case: 'workflow-behind', workflow, record };
    if (workflow > record) return { case: 'record-behind', workflow, record };
  }
  const since = wakeOf(checkpoint);
  if (since === null || toMs(since) > toMs(before(context.now(), OVERDUE_AFTER_MS))) return null;
  return { case: isPolled ? 'overdue' : 'overdue-no-worker', since };
}

/** As Temporal says it; null where it has no such workflow. */
export async function statusOf({ client }: EngineContext, workflowId: string): Promise<string | null> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

/** What it knows; undefined where it does not answer, as one whose own task fails. */
export async function stateOf(
  context: EngineContext,
  workflowId: string,
): Promise<CheckpointedState | undefined> {
  const handle = context.client.workflow.getHandle(workflowId);
  const state = await startDeadline(context).ask(() => handle.query(stateQuery), QUERY_MS);
  return (state as CheckpointedState | null | undefined) ?? undefined;
}

/** When it should wake next by what it last wrote; null where only a message can wake it. */
function wakeOf({ workflowId, state }: KeptCheckpoint): Instant | null {
  switch (readWorkflowId(workflowId)?.of) {
    case 'unit':
      return nextInstant(state as AssignmentState);
    case 'period':
      return nextCollectionInstant(state as CollectionState);
    default:
      return null;
  }
}
