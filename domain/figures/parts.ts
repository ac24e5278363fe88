import type { Target } from '../plan.ts';
import type { Figure } from '../submission.ts';

/** One number of a figure. */
export type Part = 'numerator' | 'denominator' | 'value';

/** Whether a unit counts a part of a whole; where each is held to the target, it gives its own number. */
function isRatio(target: Target): boolean {
  return (
    !target.enforced &&
    target.denominator !== null &&
    target.overUnits !== 'sum' &&
    target.overUnits !== 'max'
  );
}

/** The numbers asked for a target. */
export function partsOf(target: Target): Part[] {
  return isRatio(target) ? ['numerator', 'denominator'] : ['value'];
}

/** One number of a figure, where it has it. */
export function partOf(figure: Figure | null | undefined, part: Part): number | null {
  const parts = typeof figure === 'object' ? (figure as Partial<Record<Part, number>> | null) : {};
  return parts?.[part] ?? null;
}

/** What one number means: the plan's own words. */
export function partLabel(target: Target, part: Part): string {
  return (part === 'denominator' ? target.denominator : target.numerator) ?? '';
}
