/** How a unit and its plan stand, as an assignment and a period know it. */
import type { PlanStatusValue, MuteReason, UnitStatusValue } from '../states.ts';
import type { ActStamp } from './act-order.ts';

/** A standing and how often it has changed: of two words the one with the higher revision is the newer. */
export interface Counted<S> {
  standing: S;
  revision: number;
  /** The act by which it last changed, where it is known. */
  by?: ActStamp;
}

export interface Statuses {
  /** Absent until the unit is first suspended. */
  unitStanding?: Counted<UnitStatusValue>;
  /** Absent until the plan is first paused or closed. */
  planStanding?: Counted<PlanStatusValue>;
}

/** The unit's standing, from its beginning on. */
export function unitStatusOf({ unitStanding }: Statuses): Counted<UnitStatusValue> {
  return unitStanding ?? { standing: 'active', revision: 0 };
}

/** The plan's standing, from its launch on. */
export function planStatusOf({ planStanding }: Statuses): Counted<PlanStatusValue> {
  return planStanding ?? { standing: 'running', revision: 0 };
}

/** Why no reminders go out for the time being, or null. */
export function mutedBecause(standings: Statuses): MuteReason | null {
  if (unitStatusOf(standings).standing === 'suspended') return 'suspended';
  return planStatusOf(standings).standing === 'paused' ? 'paused' : null;
}

/** Whether the plan has been closed. */
export function isPlanClosed(standings: Statuses): boolean {
  return planStatusOf(standings).standing === 'closed';
}
