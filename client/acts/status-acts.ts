/** What is said of a unit's part in a plan, or of a plan, as a whole. */
import type { ActName } from '../../domain/decide/events.ts';
import { assignmentId, planCycleId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { loadCurrentPlan } from '../../records/plans/plans.ts';
import type { ActOptions, Engine, Grounds, StatusResult } from '../engine.ts';
import { requireActor, requireUnit } from './actors.ts';
import type { EngineContext } from '../engine/context.ts';
import { requireDocument } from './require-document.ts';
import { submitAct } from './submit-act.ts';

type Said = { plan: string; unit?: string } & Grounds & ActOptions;

/** To whom an act is said: a unit's assignment, or the plan's cycle. */
function receiverOf(plan: Plan, unit: string | undefined): { workflowId: string; obligation: string } {
  if (unit === undefined) return { workflowId: planCycleId(plan.id), obligation: plan.id };
  requireUnit(plan, unit);
  return { workflowId: assignmentId(plan.id, unit), obligation: unit };
}

async function submit(context: EngineContext, act: ActName, input: Said): Promise<StatusResult> {
  const { plan } = await loadCurrentPlan(context.records.db, input.plan);
  const { unit, why } = input;
  const basis = input.basis && requireDocument(input.basis, 'basis');
  const answer = await submitAct(context, {
    plan: plan.id,
    ...receiverOf(plan, unit),
    act,
    actor: await requireActor(context, plan, act, plan.coordinator, input.as),
    content: why === undefined ? {} : { why },
    ...(basis ? { carried: { number: basis.number, issuedOn: basis.date } } : {}),
    id: input.id,
  });
  const state = answer.state as StatusResult['state'];
  return { plan: plan.id, ...(unit === undefined ? {} : { unit }), state };
}

/** The façade's methods for suspending, pausing, resuming and closing. */
export function statusActs(
  context: EngineContext,
): Pick<Engine, 'suspendUnit' | 'resumeUnit' | 'pausePlan' | 'resumePlan' | 'closePlan'> {
  return {
    suspendUnit: (input) => submit(context, 'suspend', input),
    resumeUnit: (input) => submit(context, 'resume', input),
    pausePlan: (input) => submit(context, 'pause', input),
    resumePlan: (input) => submit(context, 'resume', input),
    closePlan: (input) => submit(context, 'close', input),
  };
}
