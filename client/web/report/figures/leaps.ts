/** Figures so far from last period's that a separator was probably misread: worth a look, never an obstacle. */
import type { Say } from '../../frame/say.ts';
import { readFigure } from '../answers.ts';
import { printNumber } from '../numbers.ts';
import { targetsOf, type UnitReport } from '../unit-report.ts';
import { partsOf } from './parts.ts';
import { partLabel, partOf } from './view-model.ts';

/** A dot or comma misread moves a number by a thousand; growth by a hundred is as good as never true. */
const LEAP = 100;

/** One sentence for each number at least a hundred times larger or smaller than last period's. */
export function leapsOf(report: UnitReport, say: Say): string[] {
  const { previous } = report;
  return targetsOf(report).flatMap((target) => {
    const figure = readFigure(report, target);
    return partsOf(target).flatMap((part) => {
      const [before, now] = [partOf(previous?.content.figures[target.code], part), partOf(figure, part)];
      if (!before || !now || Math.max(before / now, now / before) < LEAP) return [];
      const [was, is] = [printNumber(before), printNumber(now)];
      return [
        say(
          `${target.code}, ${partLabel(target, part)}: Kỳ trước ${was}; kỳ này ${is}: xin kiểm tra lại.`,
          `${target.code}, ${partLabel(target, part)}: last period ${was}; this period ${is}: please check.`,
        ),
      ];
    });
  });
}
