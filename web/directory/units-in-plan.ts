import type { Plan, UnitId } from '../../domain/plan.ts';

/** The units of a plan's directory: those with work, then its issuer and those its reports go to. */
export function unitsInPlan(plan: Plan): { own: UnitId[]; above: UnitId[] } {
  const own = plan.units.map(({ id }) => id);
  const above = [plan.issuer.unit, ...plan.addressees.map(({ unit }) => unit)];
  return { own, above: [...new Set(above)].filter((unit) => !own.includes(unit)) };
}
