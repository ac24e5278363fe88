/** A figure as it was understood: what each number is, the percentage they make, and last period's beside it. */
import type { Translate } from '../../domain/bilingual.ts';
import { partLabel, partOf, partsOf } from '../../domain/figures/parts.ts';
import { printNumber } from '../../domain/figures/print-number.ts';
import { shareOf } from '../../domain/figures/share.ts';
import type { Target } from '../../domain/plan.ts';
import type { Figure, Submission } from '../../domain/submission.ts';
import { periodName } from '../unit/what-name.ts';
import { describeFigure } from './describe-figure.ts';

/**
 * Its lines, to be read by whoever gave it.
 *
 * @param previous - the unit's last report, if there is one
 */
export function figureLines(
  target: Target,
  figure: Figure,
  previous: Submission | undefined,
  t: Translate,
): string[] {
  const share = shareOf(figure);
  const parts = partsOf(target).flatMap((part) => {
    const value = partOf(figure, part);
    return value === null ? [] : [`${partLabel(target, part)}: ${printNumber(value)}`];
  });
  const before = previous?.content.figures[target.code];
  return [
    ...(parts.length > 0 ? parts : [describeFigure(figure, t)]),
    ...(share === null ? [] : [`${t('Tỷ lệ', 'Rate')}: ${describeFigure(figure, t)}`]),
    ...(previous === undefined || before === undefined
      ? []
      : [
          t(
            `Kỳ trước (${periodName(previous.period, t)}): ${describeFigure(before, t)}`,
            `Last period (${periodName(previous.period, t)}): ${describeFigure(before, t)}`,
          ),
        ]),
  ];
}
