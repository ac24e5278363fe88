/** What was understood of a report's figures, to be shown back to whoever gave them. */
import { isNumeric } from '../aggregation/over-units.ts';
import type { FigureState } from '../aggregation/types.ts';
import type { Plan, UnitId } from '../plan.ts';
import type { Figure, Submission, SubmissionContent } from '../submission.ts';
import { partOf } from './parts.ts';
import { shareOf } from './share.ts';

/** One figure in numbers; `value` is the percentage of numerator and denominator, or the amount given. */
interface Numbers {
  state: FigureState;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
}

export interface UnderstoodFigure extends Numbers {
  target: string;
  /** The unit's own figure in its last report, if there was one. */
  previous: (Numbers & { period: string }) | null;
}

function stateOf(figure: Figure | undefined): FigureState {
  if (figure === undefined) return 'missing';
  if (figure === 'zero' || figure === 'not-applicable') return figure;
  return isNumeric(figure) ? 'reported' : 'elsewhere';
}

function numbersOf(figure: Figure | undefined): Numbers {
  return {
    state: stateOf(figure),
    numerator: partOf(figure, 'numerator'),
    denominator: partOf(figure, 'denominator'),
    value: shareOf(figure) ?? partOf(figure, 'value'),
  };
}

/**
 * Every target the unit reports, with what its report says and what the last one said.
 *
 * @param content - the report
 * @param plan - with its targets
 * @param unit - whose report it is
 * @param previous - the unit's report of an earlier period, if there is one
 */
export function understood(
  { figures }: Pick<SubmissionContent, 'figures'>,
  plan: Pick<Plan, 'targets'>,
  unit: UnitId,
  previous: Submission | undefined,
): UnderstoodFigure[] {
  return plan.targets
    .filter(({ reportedBy }) => reportedBy.includes(unit))
    .map(({ code }) => {
      const before = previous?.content.figures[code];
      return {
        target: code,
        ...numbersOf(figures[code]),
        previous: previous && before !== undefined ? { period: previous.period, ...numbersOf(before) } : null,
      };
    });
}
