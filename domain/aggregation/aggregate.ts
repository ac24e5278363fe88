import type { Period } from '../obligation.ts';
import type { Plan, UnitId } from '../plan.ts';
import type { Submission } from '../submission.ts';
import { addSubmissions, emptyPartial } from './partial.ts';
import { judgePunctuality, owingUnits } from './punctuality.ts';
import { computeTargetFigure } from './target-figure.ts';
import type { Aggregate, PartialAggregate } from './types.ts';

/**
 * The consolidated figures of one period.
 * @param submissions any versions of any units in any order; those of other plans and periods are passed over.
 *   Withdrawn ones are left out by the caller.
 * @param exempt ordered units that need not report this period: in no rate and in no list of missing units
 * @param suspended ordered units that are suspended: exempt, and named as such, unless they have sent something
 */
export function aggregate(
  plan: Plan,
  period: Pick<Period, 'id'>,
  submissions: readonly Submission[],
  exempt: readonly UnitId[] = [],
  suspended: readonly UnitId[] = [],
): Aggregate {
  const ofPeriod = submissions.filter((one) => one.plan === plan.id && one.period === period.id);
  return finish(plan, period, addSubmissions(emptyPartial, ofPeriod), exempt, suspended);
}

/** Turns what has been seen so far into the aggregate; parameters as in `aggregate`. */
export function finish(
  plan: Plan,
  period: Pick<Period, 'id'>,
  partial: PartialAggregate,
  exempt: readonly UnitId[] = [],
  suspended: readonly UnitId[] = [],
): Aggregate {
  const idle = suspended.filter((unit) => !partial[unit]);
  const excused = new Set([...exempt, ...idle]);
  const owing = owingUnits(plan, excused);
  return {
    plan: plan.id,
    period: period.id,
    figures: plan.targets.map((target) => computeTargetFigure(target, partial, owing)),
    ...judgePunctuality(plan, partial, excused),
    ...(idle.length > 0 ? { suspended: idle } : {}),
  };
}
