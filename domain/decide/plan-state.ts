/** What a plan's cycle remembers: plain JSON, carried through continue-as-new. */
import type { CheckpointedState } from '../checkpoint.ts';
import type { PlanStatusValue } from '../states.ts';
import { readWorkflowId } from '../ids.ts';
import type { UnitId } from '../plan.ts';
import type { ActStamp } from './act-order.ts';

export interface PlanState extends CheckpointedState {
  coordinator: UnitId;
  standing: PlanStatusValue;
  /** Counts changes of standing. */
  revision: number;
  /** The act by which the standing last changed. */
  by?: ActStamp;
  /** While it is closed: how it stood before, and which children the closing ended. */
  closed?: { was: PlanStatusValue; ended: string[] };
  /** Workflow ids of the assignments and periods it has started. */
  started: string[];
  /** Those of them that have reported that they are over. */
  over: string[];
}

/** The state with which a plan's cycle begins once every child has started. */
export function startPlan(plan: string, coordinator: UnitId, started: string[]): PlanState {
  return { plan, coordinator, standing: 'running', revision: 0, started, over: [], seen: [] };
}

/** Workflow ids of the children that still run. */
export function runningChildren({ started, over }: Pick<PlanState, 'started' | 'over'>): string[] {
  return started.filter((id) => !over.includes(id));
}

/** Units whose assignment still runs. */
export function runningUnits(state: PlanState): UnitId[] {
  return runningChildren(state).flatMap((id) => {
    const child = readWorkflowId(id);
    return child?.of === 'unit' ? [child.unit] : [];
  });
}

/** Whether nothing more can happen: every child has ended. */
export function isPlanOver(state: PlanState): boolean {
  return runningChildren(state).length === 0;
}
