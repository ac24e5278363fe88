/** Acts on a unit's part in a plan, or on a plan, as a whole. */
import { assignmentId, planCycleId } from '../../../domain/ids.ts';
import type { StatusResult } from '../../shapes/plans.ts';
import { requireUnit } from '../actors.ts';
import type { SubjectHandler } from './target.ts';

export const ofUnit: SubjectHandler<'unit'> = {
  async find(context, plan, _act, { unit }) {
    await requireUnit(context, plan, unit);
    return { workflowId: assignmentId(plan.id, unit), obligation: unit, unit: plan.coordinator };
  },
  answer: async (_context, plan, { accepted, named }) => ({
    ...{ plan: plan.id, unit: named.unit },
    state: accepted.state as StatusResult['state'],
  }),
};

export const ofPlan: SubjectHandler<'plan'> = {
  find: async (_context, plan) => ({
    ...{ workflowId: planCycleId(plan.id), obligation: plan.id },
    unit: plan.coordinator,
  }),
  answer: async (_context, plan, { accepted }) => ({
    plan: plan.id,
    state: accepted.state as StatusResult['state'],
  }),
};
