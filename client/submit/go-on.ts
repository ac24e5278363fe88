/** An act that takes back what had ended a workflow: the workflow goes on from its checkpoint, and decides the act first. */
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { WorkflowIdReusePolicy } from '@temporalio/common';
import type { AssignmentState } from '../../domain/decide/assignment-state.ts';
import type { PlanState } from '../../domain/decide/plan-state.ts';
import { readWorkflowId } from '../../domain/ids.ts';
import { findCheckpoint } from '../../records/obligations/checkpoints.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import type { agencyAssignment } from '../../workflows/agency-assignment.ts';
import type { ActInput } from '../../workflows/messages.ts';
import type { planCycle } from '../../workflows/plan-cycle.ts';
import type { EngineContext } from '../engine/context.ts';
import { childOptions, reopenedState } from '../launch/start-child.ts';
import { cycleOptions } from '../launch/start-cycle.ts';

/** @returns whether the workflow goes on; false where the record keeps nothing that it could go on from */
export async function goOnFor(
  { client, clockOffsetMs, records, now }: EngineContext,
  workflowId: string,
  said: ActInput,
): Promise<boolean> {
  const kept = await findCheckpoint(records.db, workflowId);
  const subject = readWorkflowId(workflowId);
  if (!kept?.isOver || !subject) return false;
  const { plan } = await planAsOf(records.db, kept.plan, now());
  const { launchedAt, past } = kept;
  const common = { plan: plan.id, launchedAt, past, clockOffsetMs, said };
  const again = { workflowId, workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE };
  try {
    if (subject.of === 'plan') {
      await client.workflow.start<typeof planCycle>('planCycle', {
        ...cycleOptions(plan),
        ...again,
        args: [{ ...common, state: kept.state as PlanState }],
      });
      return true;
    }
    if (subject.of !== 'unit') return false;
    const { unit } = subject;
    const state = reopenedState(kept.state as AssignmentState);
    const child = { kind: 'assignment', id: unit, summary: unit } as const;
    await client.workflow.start<typeof agencyAssignment>('agencyAssignment', {
      ...childOptions(plan.id, child),
      ...again,
      args: [{ ...common, unit, coordinator: state.coordinator, state }],
    });
    return true;
  } catch (error) {
    // Somebody else has let it go on meanwhile: it takes the act as any other.
    if (error instanceof WorkflowExecutionAlreadyStartedError) return true;
    throw error;
  }
}
