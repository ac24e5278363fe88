/** Whom a plan asks about one period, where its units have changed since the period began. */
import type { IsoDate, Plan, PlanUnit, Target, UnitId } from '../plan.ts';

/** A unit that is no more, which reported for the period while it was there. */
export interface EarlierReporter {
  unit: UnitId;
  /** The plan by which it reported. */
  plan: Plan;
}

/** Whether a unit is asked about a period at all: of one that began by a succession the reports before are not. */
export function isAskedOf({ reports, reportsFrom }: PlanUnit, cutoff: IsoDate): boolean {
  return reports !== 'none' && (reportsFrom === undefined || reportsFrom <= cutoff);
}

/** A frozen whole is counted with the unit that reported, and no more with the one that took it over. */
function freeze(target: Target, { unit, plan }: EarlierReporter): Target['frozenDenominators'] {
  const before = plan.targets.find(({ code }) => code === target.code)?.frozenDenominators ?? {};
  const own = before[unit];
  if (own === undefined) return target.frozenDenominators;
  const frozen = target.frozenDenominators;
  const heir = Object.keys(frozen).find((one) => frozen[one]! - (before[one] ?? 0) >= own);
  return {
    ...frozen,
    ...(heir === undefined ? {} : { [heir]: frozen[heir]! - own }),
    [unit]: own,
  };
}

function withReporter(plan: Plan, earlier: EarlierReporter): Plan {
  const found = earlier.plan.units.find(({ id }) => id === earlier.unit);
  if (!found || plan.units.some(({ id }) => id === found.id)) return plan;
  const reported = (code: string): boolean =>
    earlier.plan.targets.some((one) => one.code === code && one.reportedBy.includes(found.id));
  const owed = (code: string): boolean =>
    earlier.plan.duties.some((one) => one.code === code && one.units.includes(found.id));
  return {
    ...plan,
    units: [...plan.units, found],
    targets: plan.targets.map((target) =>
      reported(target.code)
        ? {
            ...target,
            reportedBy: [...target.reportedBy, found.id],
            frozenDenominators: freeze(target, earlier),
          }
        : target,
    ),
    duties: plan.duties.map((duty) =>
      owed(duty.code) ? { ...duty, units: [...duty.units, found.id] } : duty,
    ),
  };
}

/**
 * The plan as a period's report is put together by it: what was handed in before a unit ended counts where it was
 * handed in (Resolution 190/2025/QH15: what was filed before need not be filed again), and its successor is asked
 * for the rest.
 *
 * @param cutoff last day of the period's data
 * @param earlier units that are no more and that have reported for the period
 */
export function planForPeriod(plan: Plan, cutoff: IsoDate, earlier: readonly EarlierReporter[]): Plan {
  const asked = plan.units.map((unit): PlanUnit =>
    isAskedOf(unit, cutoff) ? unit : { ...unit, reports: 'none' },
  );
  return earlier.reduce(withReporter, { ...plan, units: asked });
}
