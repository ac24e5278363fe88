/**
 * Workflows that do not do their work. Looking at all of them takes too long to be done each minute: asked are those
 * that ended before their plan, and those for which the record waits.
 */
import type { WorkflowExecutionInfo } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import { toInstant, toMs } from '../../domain/clock.ts';
import { listAwaited, type AwaitedWorkflow } from '../../records/obligations/awaited-workflows.ts';
import { listUnfinishedSlots } from '../../records/mail/notices.ts';
import { listPlans } from '../../records/plans/plans.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import type { WorkflowProblems } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';
import { startDeadline, type Deadline } from '../engine/deadline.ts';
import { mailRoomId, planOfWorkflow } from '../../domain/ids.ts';
import { newestRuns } from './list-workflows.ts';
import { pendingOf, WORKFLOW_TASK } from './look-at-workflow.ts';
import type { WorkflowProblem } from '../../domain/workflow-problem.ts';

/** A step said within this time of its instant is not late: a whole slot of mails takes that long. */
const OVERDUE_AFTER_MS = 10 * 60_000;
/** An act is answered within seconds, or when the sweep says it again. */
const UNANSWERED_AFTER_MS = 2 * 60_000;
/** How many are looked at, and how many at once. */
const LOOKED_AT = 50;
const AT_ONCE = 8;

const ENDED: Record<string, WorkflowProblem['kind']> = {
  FAILED: 'failed',
  TERMINATED: 'terminated',
  TIMED_OUT: 'timed-out',
  CANCELLED: 'terminated',
};

/** @throws UserError `invalid` for an unknown plan */
export async function listProblems(
  context: EngineContext,
  { plan, withinMs }: { plan?: string; withinMs?: number },
): Promise<WorkflowProblems> {
  if (plan !== undefined) await planAsOf(context.records.db, plan, context.now());
  const deadline = startDeadline(context, withinMs);
  const ago = (ms: number) => toInstant(toMs(context.now()) - ms);
  const awaited = await listAwaited(context.records.db, {
    ...{ plan, before: ago(OVERDUE_AFTER_MS), saidBefore: ago(UNANSWERED_AFTER_MS), limit: LOOKED_AT },
  });
  const broken = await deadline.ask(() => newestRuns(context, { plan, broken: true }));
  const wanted = new Map(awaited.map((one) => [one.workflowId, one]));
  for (const workflowId of await needed(context, broken ?? [])) {
    if (!wanted.has(workflowId)) wanted.set(workflowId, { workflowId, overdueSince: null });
  }
  const looks: Look[] = [];
  const all = [...wanted.values()];
  for (let i = 0; i < all.length; i += AT_ONCE) {
    looks.push(...(await Promise.all(all.slice(i, i + AT_ONCE).map((one) => look(context, one, deadline)))));
  }
  return {
    problems: looks.flatMap(({ problems }) => problems),
    complete: broken !== undefined && looks.every(({ answered }) => answered),
  };
}

/** Of those that ended badly, the ones that are still needed: by a plan that is not closed, or by mails that wait. */
async function needed({ records }: EngineContext, broken: WorkflowExecutionInfo[]): Promise<string[]> {
  if (broken.length === 0) return [];
  const plans = await listPlans(records.db);
  const open = new Set(plans.filter(({ state }) => state !== 'closed').map(({ id }) => id));
  const rooms = new Set((await listUnfinishedSlots(records.db)).map(mailRoomId));
  return broken
    .map(({ workflowId }) => workflowId)
    .filter((id) => rooms.has(id) || open.has(planOfWorkflow(id) ?? ''))
    .slice(0, LOOKED_AT);
}

interface Look {
  problems: WorkflowProblem[];
  answered: boolean;
}

async function look(
  context: EngineContext,
  { workflowId, overdueSince }: AwaitedWorkflow,
  deadline: Deadline,
): Promise<Look> {
  const none = { workflowId, activity: null, attempt: null, lastError: null, overdueSince };
  const overdue: WorkflowProblem[] = overdueSince === null ? [] : [{ ...none, kind: 'overdue-wake' }];
  const handle = context.client.workflow.getHandle(workflowId);
  const description = await deadline.ask(() =>
    handle.describe().catch((error: unknown) => {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }),
  );
  if (description === undefined) return { problems: overdue, answered: false };
  if (description === null) return { problems: [{ ...none, kind: 'missing' }], answered: true };
  const ended = ENDED[description.status.name];
  if (ended) return { problems: [{ ...none, kind: ended }], answered: true };
  if (description.status.name !== 'RUNNING') return { problems: overdue, answered: true };
  const failing = (await pendingOf(context, workflowId, description, deadline))
    .filter(({ attempt }) => attempt > 1)
    .map(({ activity, attempt, lastError }): WorkflowProblem => {
      const kind = activity === WORKFLOW_TASK ? 'task-failing' : 'activity-failing';
      return { workflowId, kind, activity, attempt, lastError, overdueSince };
    });
  return { problems: failing.length > 0 ? failing : overdue, answered: true };
}
