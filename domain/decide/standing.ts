/** How a unit and its plan stand, as an assignment and a period know it. */
import type { PlanStanding, Quiet, UnitStanding } from '../effects.ts';
import type { ActStamp } from './act-order.ts';

/** A standing and how often it has changed: of two words the one with the higher revision is the newer. */
export interface Counted<S> {
  standing: S;
  revision: number;
  /** The act by which it last changed, where it is known. */
  by?: ActStamp;
}

export interface Standings {
  /** Absent until the unit is first suspended. */
  unitStanding?: Counted<UnitStanding>;
  /** Absent until the plan is first paused or closed. */
  planStanding?: Counted<PlanStanding>;
}

/** The unit's standing, from its beginning on. */
export function unitStandingOf({ unitStanding }: Standings): Counted<UnitStanding> {
  return unitStanding ?? { standing: 'active', revision: 0 };
}

/** The plan's standing, from its launch on. */
export function planStandingOf({ planStanding }: Standings): Counted<PlanStanding> {
  return planStanding ?? { standing: 'running', revision: 0 };
}

/** Why nothing is to be said for the time being, or null. */
export function whyQuiet(standings: Standings): Quiet | null {
  if (unitStandingOf(standings).standing === 'suspended') return 'suspended';
  return planStandingOf(standings).standing === 'paused' ? 'paused' : null;
}

/** Whether the plan has been closed. */
export function isPlanClosed(standings: Standings): boolean {
  return planStandingOf(standings).standing === 'closed';
}
