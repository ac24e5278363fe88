/** Workflows for a page: from Temporal where it answers in time, else as far as the record knows them. */
import type { WorkflowList, WorkflowsWanted } from '../../client/engine.ts';
import { UserError } from '../../domain/user-error.ts';
import { listNextSteps } from '../../records/obligations/next-steps.ts';
import type { WebServices } from '../services.ts';
import type { WorkflowProblem } from '../../domain/workflow-problem.ts';

/** Nobody waits longer for a page. */
export const TEMPORAL_WITHIN_MS = 2_000;

/** How much of what is shown Temporal itself has answered. */
export type HowHeard = 'all' | 'partly' | 'not-at-all';

export interface ReadWorkflows extends Pick<WorkflowList, 'workflows' | 'total'> {
  heard: HowHeard;
}

/** Workflows that do not do their work; it never fails for want of Temporal, which is shown elsewhere then. */
export async function readProblems({ engine }: Pick<WebServices, 'engine'>): Promise<WorkflowProblem[]> {
  return (await engine.listProblems({ withinMs: TEMPORAL_WITHIN_MS })).problems;
}

/** Reads a part of the list; it never fails for want of Temporal. */
export async function readWorkflows(
  { engine, records }: Pick<WebServices, 'engine' | 'records'>,
  wanted: WorkflowsWanted & { offset: number; limit: number },
): Promise<ReadWorkflows> {
  try {
    const { workflows, total, complete } = await engine.listWorkflows({
      ...wanted,
      withinMs: TEMPORAL_WITHIN_MS,
    });
    return { workflows, total, heard: complete ? 'all' : 'partly' };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'unreachable') throw error;
    const { steps, total } = await listNextSteps(records.db, wanted);
    const workflows = steps.map(({ workflowId, nextRungAt }) => ({
      ...{ workflowId, status: 'UNKNOWN', nextWake: nextRungAt },
      ...{ historyLength: 0, details: null, pending: [] },
    }));
    return { workflows, total, heard: 'not-at-all' };
  }
}
