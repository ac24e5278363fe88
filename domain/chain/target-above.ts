/** Which target of the plan above a target's figure goes to, and whether it can be added there. */
import { countsParts } from '../aggregation/over-units.ts';
import { cleanText } from '../clean-text.ts';
import type { Target } from '../plan.ts';

/** A target as far as its figure matters: of a plan, or as a sealed report holds it. */
export type CountedTarget = Pick<Target, 'code' | 'unit' | 'overUnits'>;

/** The code above: the same where none is named. */
export function codeAbove({ code, parentTarget }: Pick<Target, 'code' | 'parentTarget'>): string {
  return parentTarget ?? code;
}

const spelled = (unit: string): string => cleanText(unit).toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ');

/** Why a figure cannot be added to a target above; null where it can. */
export type Misfit = 'unit-of-measure' | 'form';

/**
 * Compares what two targets count. The unit of measure has to be the same word, and numbers of one form must be there
 * for the other: a ratio is made of numerators and denominators, never of percentages.
 */
export function misfitOf(below: CountedTarget, above: CountedTarget): Misfit | null {
  if (spelled(below.unit) !== spelled(above.unit)) return 'unit-of-measure';
  if (above.overUnits === 'ratio') return countsParts(below) ? null : 'form';
  // What counts units has their number, which can be added; a share has none.
  if (above.overUnits === 'sum' || above.overUnits === 'max')
    return below.overUnits === 'ratio' ? 'form' : null;
  return null;
}
