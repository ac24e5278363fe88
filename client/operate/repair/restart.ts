/** Makes a workflow anew from what the record holds of it. */
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { createProjectActivities } from '../../../activities/project.ts';
import type { PlanChild } from '../../../activities/ports.ts';
import type { AssignmentState } from '../../../domain/decide/assignment-state.ts';
import type { CollectionState } from '../../../domain/decide/period-state.ts';
import type { PlanState } from '../../../domain/decide/plan-state.ts';
import { readWorkflowId } from '../../../domain/ids.ts';
import type { Plan } from '../../../domain/plan.ts';
import { recallMessages } from '../../../records/obligations/messages.ts';
import type { KeptCheckpoint } from '../../../records/obligations/checkpoints.ts';
import { planAsOf } from '../../../records/plans/plan-versions.ts';
import type { agencyAssignment } from '../../../workflows/agency-assignment.ts';
import type { planCycle } from '../../../workflows/plan-cycle.ts';
import type { reportingPeriod } from '../../../workflows/reporting-period.ts';
import type { EngineContext } from '../../engine/context.ts';
import { childOptions } from '../../launch/start-child.ts';
import { cycleOptions } from '../../launch/start-cycle.ts';
import { before } from './found.ts';

/** Messages of so long before the checkpoint are dispatched again; those that are in it already are ignored. */
const RECALLED_MS = 3_600_000;

/** How the workflows of a plan are shown in Temporal's own pages. */
export interface PlanWords {
  plan: Plan;
  summaryOf(kind: PlanChild['kind'], id: string): string;
}

/** Reads them once for all workflows of a plan. @throws UserError `invalid` for an unknown plan */
export async function readPlanWords({ records, now }: EngineContext, id: string): Promise<PlanWords> {
  const { plan } = await planAsOf(records.db, id, now());
  const { units, periods } = await createProjectActivities(records).projectPlan({ plan: id });
  const summaries = { assignment: units, period: periods };
  return {
    plan,
    summaryOf: (kind, of) => summaries[kind].find((one) => one.id === of)?.summary ?? of,
  };
}

/** A run under the same id that still goes on ends by it. */
const IN_ITS_PLACE = {
  workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  workflowIdConflictPolicy: WorkflowIdConflictPolicy.TERMINATE_EXISTING,
};

/**
 * Starts a workflow from its checkpoint, in the place of a run that may be there, and lets it hear again what it may
 * have lost. Its steps that have passed meanwhile are done at once: of each role the highest reminder.
 * @param over workflows of its plan that have ended by the record; for the plan's cycle
 */
export async function restart(
  { client, clockOffsetMs, records }: EngineContext,
  words: PlanWords,
  { workflowId, launchedAt, past, state, writtenAt }: KeptCheckpoint,
  over: string[],
): Promise<void> {
  const subject = readWorkflowId(workflowId);
  const common = { plan: words.plan.id, launchedAt, past, clockOffsetMs };
  const options = { ...IN_ITS_PLACE, workflowId };
  if (subject?.of === 'plan') {
    const cycle = state as PlanState;
    const known = [...new Set([...cycle.over, ...over])];
    await client.workflow.start<typeof planCycle>('planCycle', {
      ...cycleOptions(words.plan),
      ...options,
      args: [{ ...common, state: { ...cycle, over: known } }],
    });
  } else if (subject?.of === 'unit') {
    const { unit } = subject;
    const assignment = state as AssignmentState;
    const child = { kind: 'assignment', id: unit, summary: words.summaryOf('assignment', unit) } as const;
    await client.workflow.start<typeof agencyAssignment>('agencyAssignment', {
      ...childOptions(words.plan.id, child),
      ...options,
      args: [{ ...common, unit, coordinator: assignment.coordinator, state: assignment }],
    });
  } else if (subject?.of === 'period') {
    const { period } = subject;
    const child = { kind: 'period', id: period, summary: words.summaryOf('period', period) } as const;
    await client.workflow.start<typeof reportingPeriod>('reportingPeriod', {
      ...childOptions(words.plan.id, child),
      ...options,
      args: [{ ...common, period, state: state as CollectionState }],
    });
  }
  await recallMessages(records.db, workflowId, before(writtenAt, RECALLED_MS));
}
