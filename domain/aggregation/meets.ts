import type { Target, TargetOperator } from '../plan.ts';
import { compare, fromNumber, multiply, type Decimal } from './decimal.ts';

const HUNDRED = fromNumber(100);

/** Whether an amount satisfies the target's threshold. `count` means "at least". */
export function meets(target: Pick<Target, 'operator' | 'value'>, amount: Decimal): boolean {
  return holds(target.operator, compare(amount, fromNumber(target.value)));
}

/**
 * Whether 100·numerator/denominator satisfies the threshold, cross-multiplied so that nothing is rounded:
 * 2 of 3 does not meet 66,67 %.
 * @returns null unless the denominator is positive
 */
export function ratioMeets(
  target: Pick<Target, 'operator' | 'value'>,
  numerator: Decimal,
  denominator: Decimal,
): boolean | null {
  if (denominator.units <= 0n) return null;
  const left = multiply(numerator, HUNDRED);
  return holds(target.operator, compare(left, multiply(denominator, fromNumber(target.value))));
}

function holds(operator: TargetOperator, sign: -1 | 0 | 1): boolean {
  switch (operator) {
    case '>=':
    case 'count':
      return sign >= 0;
    case '>':
      return sign > 0;
    case '<=':
      return sign <= 0;
    case '=':
      return sign === 0;
  }
}
