import { fromNumber, percentage } from '../aggregation/decimal.ts';
import { isNumeric } from '../aggregation/over-units.ts';
import type { Figure } from '../submission.ts';

/** The percentage that a figure's two numbers make, to two decimals; null where it has not both, or over 0. */
export function shareOf(figure: Figure | undefined): number | null {
  if (figure === undefined || !isNumeric(figure) || 'value' in figure) return null;
  return percentage(fromNumber(figure.numerator), fromNumber(figure.denominator));
}
