/** The operators over units: how the contributions of several units become one figure. */
import type { Target } from '../plan.ts';
import type { Figure } from '../submission.ts';
import { add, compare, fromNumber, percentage, toNumber, ZERO, type Decimal } from './decimal.ts';
import { meets, ratioMeets } from './meets.ts';

/** What one unit adds. `denominator` is null for `sum` and `max`. */
export interface Contribution {
  numerator: Decimal;
  denominator: Decimal | null;
}

/** The numbers of a figure, as they are published. */
export interface Combined {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  met: boolean | null;
}

const ONE = fromNumber(1);

/** Whether the figure is a number, and not a statement about the absence of one. */
export function isNumeric(
  figure: Figure,
): figure is { numerator: number; denominator: number } | { value: number } {
  return typeof figure === 'object' && !('elsewhere' in figure);
}

/** Whether a target is counted as parts of a whole, so that its figures have a denominator. */
export function countsParts({ overUnits }: Pick<Target, 'overUnits'>): boolean {
  return overUnits === 'ratio' || overUnits === 'units-meeting';
}

/**
 * What a unit's figure adds to a target.
 * A denominator agreed in advance for the unit wins over the one it sends. A bare percentage adds nothing to a
 * ratio, since percentages are never averaged.
 * @returns null where the figure cannot be added; the unit's figure is then missing
 */
export function contribute(target: Target, unit: string, figure: Figure): Contribution | null {
  if (figure === 'zero') return { numerator: ZERO, denominator: countsParts(target) ? ZERO : null };
  if (!isNumeric(figure)) return null;
  if (!countsParts(target)) {
    const amount = 'value' in figure ? figure.value : figure.numerator;
    return { numerator: fromNumber(amount), denominator: null };
  }
  if (!('value' in figure)) {
    const denominator = target.frozenDenominators[unit] ?? figure.denominator;
    return { numerator: fromNumber(figure.numerator), denominator: fromNumber(denominator) };
  }
  if (target.overUnits === 'ratio') return null;
  return { numerator: meets(target, fromNumber(figure.value)) ? ONE : ZERO, denominator: ONE };
}

/** Combines contributions, of units or of periods, in any order. */
export function combine(target: Target, contributions: readonly Contribution[]): Combined {
  const numerators = contributions.map((each) => each.numerator);
  if (countsParts(target)) {
    const denominators = contributions.map((each) => each.denominator ?? ZERO);
    return describeRatio(target, numerators.reduce(add, ZERO), denominators.reduce(add, ZERO));
  }
  const merge = target.overUnits === 'max' ? greater : add;
  return describeAmount(target, numerators.length > 0 ? numerators.reduce(merge) : null);
}

/** Figures of a target counted as a part of a whole. With `units-meeting` every unit has to meet it. */
function describeRatio(
  target: Pick<Target, 'operator' | 'value' | 'overUnits'>,
  numerator: Decimal,
  denominator: Decimal,
): Combined {
  const all = denominator.units > 0n ? compare(numerator, denominator) === 0 : null;
  return {
    numerator: toNumber(numerator),
    denominator: toNumber(denominator),
    value: percentage(numerator, denominator),
    met: target.overUnits === 'units-meeting' ? all : ratioMeets(target, numerator, denominator),
  };
}

/** Figures of a target measured as an amount; null when nobody reported one. */
function describeAmount(target: Pick<Target, 'operator' | 'value'>, amount: Decimal | null): Combined {
  if (!amount) return { numerator: null, denominator: null, value: null, met: null };
  const value = toNumber(amount);
  return { numerator: value, denominator: null, value, met: meets(target, amount) };
}

/** The greater of two amounts. */
function greater(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}
