import type { Translate } from '../../../domain/bilingual.ts';
import type { PlanCounts } from '../../../records/plans/overview.ts';
import { citePlan, formatDate } from '../../layout/names.ts';
import { adminPlan } from '../../layout/paths.ts';
import { planTag } from '../../my-plans/plan-tag.ts';

/** Each plan with its counts, as the rows of a table. */
export function planRows(plans: PlanCounts[], t: Translate) {
  return plans.map(({ plan, state, obligations, open, overdue, nextDue }) => ({
    href: adminPlan(plan.id),
    title: t(plan.title, plan.titleEn),
    cited: citePlan(plan, t),
    tag: planTag(state, t),
    units: plan.units.length,
    obligations,
    open,
    overdue,
    nextDue: nextDue && formatDate(nextDue, t),
  }));
}
