/** A figure of the year before that no sealed report has: entered for the whole plan, or unit by unit. */
import type { Target, UnitId } from '../plan.ts';
import { fromNumber } from './decimal.ts';
import { combine, type Combined } from './over-units.ts';

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
  const contributions = parts.map(({ numerator, denominator }) => ({
    numerator: fromNumber(numerator),
    denominator: fromNumber(denominator ?? 0),
  }));
  return { ...combine(target, contributions), source };
}
