import type { PlanCounts } from '../../../records/overview.ts';
import { citePlan, sayDate } from '../../frame/names.ts';
import { adminPlan } from '../../frame/paths.ts';
import type { Say } from '../../frame/say.ts';
import { planTag } from '../../my-plans/plan-tag.ts';

/** Each plan with its counts, as the rows of a table. */
export function planRows(plans: PlanCounts[], say: Say) {
  return plans.map(({ plan, state, obligations, open, overdue, nextDue }) => ({
    href: adminPlan(plan.id),
    title: say(plan.title, plan.titleEn),
    cited: citePlan(plan, say),
    tag: planTag(state, say),
    units: plan.units.length,
    obligations,
    open,
    overdue,
    nextDue: nextDue && sayDate(nextDue, say),
  }));
}
