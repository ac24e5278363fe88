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

/**
 * What a unit's figure adds to a target.
 * A denominator agreed in advance for the unit wins over the one it sends. A bare percentage adds nothing to a
 * ratio, since percentages are never averaged.
 * @returns null where the figure cannot be added; the unit's figure is then missing
 */
export function contribute(target: Target, unit: string, figure: Figure): Contribution | null {
  const counted = target.overUnits === 'ratio' || target.overUnits === 'units-meeting';
  if (figure === 'zero') return { numerator: ZERO, denominator: counted ? ZERO : null };
  if (!isNumeric(figure)) return null;
  if (!counted) {
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

/** Combines the contributions of all units, in any order. */
export function combine(target: Target, contributions: Contribution[]): Combined {
  const numerators = contributions.map((each) => each.numerator);
  switch (target.overUnits) {
    case 'ratio':
    case 'units-meeting': {
      const numerator = numerators.reduce(add, ZERO);
      const denominator = contributions.map((each) => each.denominator ?? ZERO).reduce(add, ZERO);
      return describeRatio(target, numerator, denominator);
    }
    case 'sum':
      return describeAmount(target, numerators.length > 0 ? numerators.reduce(add) : null);
    case 'max':
      return describeAmount(target, numerators.length > 0 ? numerators.reduce(greater) : null);
  }
}

/** Figures of a target counted as a part of a whole. With `units-meeting` every unit has to meet it. */
export function describeRatio(
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
export function describeAmount(target: Pick<Target, 'operator' | 'value'>, amount: Decimal | null): Combined {
  if (!amount) return { numerator: null, denominator: null, value: null, met: null };
  const value = toNumber(amount);
  return { numerator: value, denominator: null, value, met: meets(target, amount) };
}

/** The greater of two amounts. */
export function greater(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}
