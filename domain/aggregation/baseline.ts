/** A figure of the year before that no sealed report has: entered for the whole plan, or unit by unit. */
import type { Target, UnitId } from '../plan.ts';
import { add, fromNumber, ZERO } from './decimal.ts';
import { describeAmount, describeRatio, greater, type Combined } from './over-units.ts';

export interface BaselineFigure {
  target: string;
  /** Null for the whole plan. */
  unit: UnitId | null;
  numerator: number;
  /** Null for an amount. */
  denominator: number | null;
  /** Where it comes from, as a reader of the report can find it. */
  source: string;
}

/**
 * The figure of one target: the whole plan's where there is one, else that of the units put together as today's is.
 * @returns null where none was entered
 */
export function combineBaselines(
  target: Target,
  entered: readonly BaselineFigure[],
): (Combined & { source: string }) | null {
  const all = entered.filter((one) => one.target === target.code);
  const whole = all.filter(({ unit }) => unit === null);
  const parts = whole.length > 0 ? whole : all;
  if (parts.length === 0) return null;
  const source = [...new Set(parts.map((one) => one.source))].join('; ');
  const numerators = parts.map(({ numerator }) => fromNumber(numerator));
  if (target.overUnits === 'ratio' || target.overUnits === 'units-meeting') {
    const denominators = parts.map(({ denominator }) => fromNumber(denominator ?? 0));
    return { ...describeRatio(target, numerators.reduce(add, ZERO), denominators.reduce(add, ZERO)), source };
  }
  const merge = target.overUnits === 'max' ? greater : add;
  return { ...describeAmount(target, numerators.reduce(merge)), source };
}
