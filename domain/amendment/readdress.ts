import { isCoordinating, type Recipient } from '../obligation.ts';
import type { UnitId } from '../plan.ts';

/** Steps for the officials of the unit that coordinated go to those of the one that coordinates now; all others stay. */
export function readdress<Step extends { to: readonly Recipient[] }>(
  steps: readonly Step[],
  before: UnitId,
  now: UnitId,
): Step[] {
  return steps.map((step) => ({
    ...step,
    to: step.to.map((to) => (isCoordinating(to.role) && to.unit === before ? { ...to, unit: now } : to)),
  }));
}
