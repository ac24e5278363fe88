/** Acts on the consolidated report of a period. */
import { collectionId, sendId } from '../../../domain/ids.ts';
import { requirePeriodRow, showReport } from '../../read/show-report.ts';
import type { SubjectHandler } from './target.ts';

export const ofAggregate: SubjectHandler<'aggregate'> = {
  async find(context, plan, _act, { period }) {
    await requirePeriodRow(context, plan.id, period);
    return {
      workflowId: collectionId(plan.id, period),
      obligation: sendId(plan.coordinator, period),
      unit: plan.coordinator,
    };
  },
  answer: (context, plan, { named }) => showReport(context, plan.id, named.period),
};
