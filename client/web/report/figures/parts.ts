import type { Target } from '../../../../domain/plan.ts';

/** One number of a figure. */
export type Part = 'numerator' | 'denominator' | 'value';

/** Whether a target is counted as a part of a whole. */
function isRatio(target: Target): boolean {
  return target.denominator !== null && target.overUnits !== 'sum' && target.overUnits !== 'max';
}

/** The numbers asked for a target. */
export function partsOf(target: Target): Part[] {
  return isRatio(target) ? ['numerator', 'denominator'] : ['value'];
}
