/** Which workflows a plan has by the record, and what it holds of each. */
import type { PlanState } from '../../../domain/decide/plan-state.ts';
import { planCycleId } from '../../../domain/ids.ts';
import {
  listCheckpoints,
  listWriters,
  type KeptCheckpoint,
} from '../../../records/obligations/checkpoints.ts';
import type { Records } from '../../../records/database/database.ts';

export interface ExpectedWorkflow {
  workflowId: string;
  /** Null where it has written none. */
  checkpoint: KeptCheckpoint | null;
  /** Whether the record holds something that it wrote. */
  hasWritten: boolean;
}

export interface ExpectedPlan {
  plan: string;
  workflows: ExpectedWorkflow[];
  /** Ids of those that have ended. */
  over: string[];
  /** Of the plan's cycle; null where it was launched by an earlier release and nothing was done with it since. */
  cycle: KeptCheckpoint | null;
}

/** Reads them of one plan that was launched and is not closed. */
export async function expectWorkflows({ db }: Records, plan: string): Promise<ExpectedPlan> {
  const checkpoints = await listCheckpoints(db, plan);
  const known = new Map(checkpoints.map((one) => [one.workflowId, one]));
  const cycle = known.get(planCycleId(plan)) ?? null;
  const state = cycle?.state as PlanState | undefined;
  const written = await listWriters(db, plan);
  const over = [
    ...(state?.over ?? []),
    ...checkpoints.filter(({ isOver }) => isOver).map(({ workflowId }) => workflowId),
  ];
  const children = [...new Set([...(state?.started ?? []), ...written])].filter((id) => !over.includes(id));
  return {
    plan,
    cycle,
    over: over.filter((id) => id !== planCycleId(plan)),
    workflows: [planCycleId(plan), ...children.sort()].map((workflowId) => ({
      workflowId,
      checkpoint: known.get(workflowId) ?? null,
      hasWritten: workflowId === planCycleId(plan) || written.includes(workflowId),
    })),
  };
}
