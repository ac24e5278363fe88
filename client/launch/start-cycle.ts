import { setTimeout as pause } from 'node:timers/promises';
import { isGrpcServiceError, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { TypedSearchAttributes, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { numberOrWords } from '../../words/plan-citation.ts';
import { summaryOf } from '../../domain/words/in-bytes.ts';
import { planCycleId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { KIND, PLAN } from '../../workflows/search-attributes.ts';
import type { planCycle } from '../../workflows/plan-cycle.ts';
import { TASK_QUEUE } from '../../workflows/task-queue.ts';
import { causesOf } from '../read/causes-of.ts';
import type { EngineContext } from '../engine/context.ts';

/** A cluster's parts hear of new search attributes within seconds of each other. */
const ATTRIBUTES_WITHIN_MS = 60_000;
/** gRPC's code. */
const INVALID_ARGUMENT = 3;

/** With what a plan's cycle is started, whether it begins or goes on. */
export function cycleOptions(plan: Plan) {
  return {
    taskQueue: TASK_QUEUE,
    typedSearchAttributes: new TypedSearchAttributes([
      { key: PLAN, value: plan.id },
      { key: KIND, value: 'plan' },
    ]),
    staticSummary: summaryOf(`${numberOrWords(plan, 'vi')} · ${plan.years.from}-${plan.years.to}`),
    staticDetails: `**${plan.title}**\n\n${plan.units.length} đơn vị · cơ quan đầu mối: ${plan.coordinator}`,
  };
}

/**
 * Starts a plan's cycle.
 * @param past what becomes of obligations already past
 * @returns false where it was started before
 */
export async function startCycle(
  { client, clockOffsetMs }: EngineContext,
  plan: Plan,
  launchedAt: string,
  past: 'skip' | 'open',
): Promise<boolean> {
  const until = Date.now() + ATTRIBUTES_WITHIN_MS;
  for (;;) {
    try {
      await client.workflow.start<typeof planCycle>('planCycle', {
        workflowId: planCycleId(plan.id),
        ...cycleOptions(plan),
        args: [{ plan: plan.id, launchedAt, past, clockOffsetMs }],
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
      });
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
      if (!isUnheardAttribute(error) || Date.now() > until) throw error;
    }
    await pause(500);
  }
}

function isUnheardAttribute(error: unknown): boolean {
  return causesOf(error).some(
    (one) =>
      isGrpcServiceError(one) &&
      Number(one.code) === INVALID_ARGUMENT &&
      /search attribute/i.test(one.details),
  );
}
