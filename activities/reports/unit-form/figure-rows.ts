/** The figures of a unit's report as rows: on paper and in Word alike. */
import type { UnitForm } from './types.ts';

/** What stands above the columns. */
export const FIGURE_HEADS = ['Nội dung', 'Kỳ này', 'Kỳ trước'] as const;

/** A target by itself over the whole width, or one of its numbers: what it means, now, and in the period before. */
export type FigureRow = { span: string } | readonly [label: string, now: string, before: string];

/** Target by target; the numbers asked of it below. */
export function figureRows({ figures }: Pick<UnitForm, 'figures'>): FigureRow[] {
  return figures.flatMap(({ statement, assigned, parts, rate, instead }, index): FigureRow[] => [
    { span: `${index + 1}. ${statement} (giao ${assigned})` },
    ...parts.map(({ label, shown, previous }, at): FigureRow => [
      label,
      at === 0 && instead ? instead : shown,
      previous,
    ]),
    ...(rate ? [['Tỷ lệ (%)', rate.value, rate.previous] as const satisfies FigureRow] : []),
  ]);
}
