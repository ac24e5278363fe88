/** Acts on the consolidated report of a period. */
import { collectionId, sendId } from '../../../domain/ids.ts';
import { planOfPeriod } from '../../../records/plans/plan-versions.ts';
import { requirePeriodRow, showReport } from '../../read/show-report.ts';
import type { SubjectHandler } from './target.ts';

export const ofAggregate: SubjectHandler<'aggregate'> = {
  async find(context, plan, _act, { period }) {
    await requirePeriodRow(context, plan.id, period);
    const { coordinator } = (await planOfPeriod(context.records.db, plan.id, period)).plan;
    return {
      workflowId: collectionId(plan.id, period),
      obligation: sendId(coordinator, period),
      unit: coordinator,
    };
  },
  answer: (context, plan, { named }) => showReport(context, plan.id, named.period),
};
