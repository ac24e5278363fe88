import type { Duty, Plan, UnitId } from './plan.ts';

/**
 * Whom a unit supports in a duty: those who lead it under the same heading, or those who owe the joint duty of
 * another heading.
 * @returns the leaders' ids; empty where the unit itself leads or nobody does
 */
export function findLeaders(plan: Plan, duty: Duty, unit: UnitId): UnitId[] {
  const supports = duty.supports?.includes(unit) ?? duty.role === 'support';
  if (!supports) return [];
  const helping = new Set(duty.supports ?? duty.units);
  const joint = plan.duties.find(({ code }) => code === duty.jointWith);
  const leaders = [...duty.units.filter((id) => !helping.has(id)), ...(joint?.units ?? [])];
  return [...new Set(leaders)].filter((id) => id !== unit);
}
