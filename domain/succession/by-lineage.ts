/** Units' figures over years in which units came and went: a unit's past is its own and that of those it took over. */
import { combine } from '../aggregation/over-units.ts';
import type { UnitFigure } from '../aggregation/types.ts';
import { fromNumber } from '../aggregation/decimal.ts';
import type { Target, UnitId } from '../plan.ts';
import { livingHeirs } from './living-heirs.ts';

/** One unit's figure of one period. */
export interface LineageFigure {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  state: UnitFigure['state'];
}

export interface LineageRow {
  unit: UnitId;
  /** Units that are no more whose figures are in its row. */
  from: UnitId[];
  /** One for each period, in their order; null where nothing was owed. */
  figures: (LineageFigure | null)[];
}

/** Who speaks for the past of a unit: itself, or the one that took all of it over. With several nobody can say who has what. */
function rowOf(
  unit: UnitId,
  successors: ReadonlyMap<UnitId, readonly UnitId[]>,
  lives: (unit: UnitId) => boolean,
): UnitId {
  if (lives(unit)) return unit;
  const [heir, ...others] = livingHeirs(unit, successors, lives);
  return heir === undefined || others.length > 0 ? unit : heir;
}

/** The figures of several units as one: of those that gave a number; else what the first said in its place. */
function together(target: Target, figures: readonly UnitFigure[]): LineageFigure | null {
  const [first] = figures;
  if (first === undefined) return null;
  const given = figures.filter(({ value }) => value !== null);
  const [only] = given;
  if (only === undefined || given.length === 1) {
    const { numerator, denominator, value, state } = only ?? first;
    return { numerator, denominator, value, state };
  }
  const parts = given.map(({ numerator, denominator, value }) => ({
    numerator: fromNumber(numerator ?? value ?? 0),
    denominator: denominator === null ? null : fromNumber(denominator),
  }));
  const { numerator, denominator, value } = combine(target, parts);
  return { numerator, denominator, value, state: 'reported' };
}

/**
 * One row for each unit that is in the plan today, and for each former one that nobody took over as a whole.
 * @param periods the units' figures, period by period
 * @param successors of each unit those who took something over from it
 * @param lives whether a unit is in the plan today
 */
export function figuresByLineage(
  target: Target,
  periods: readonly (readonly UnitFigure[])[],
  {
    successors,
    lives,
  }: { successors: ReadonlyMap<UnitId, readonly UnitId[]>; lives: (unit: UnitId) => boolean },
): LineageRow[] {
  const rows = new Map<UnitId, { from: Set<UnitId>; figures: UnitFigure[][] }>();
  periods.forEach((figures, n) => {
    for (const figure of figures) {
      const unit = rowOf(figure.unit, successors, lives);
      const row = rows.get(unit) ?? { from: new Set(), figures: periods.map(() => []) };
      rows.set(unit, row);
      if (figure.unit !== unit) row.from.add(figure.unit);
      row.figures[n]!.push(figure);
    }
  });
  return [...rows].map(([unit, { from, figures }]) => ({
    unit,
    from: [...from],
    figures: figures.map((some) => together(target, some)),
  }));
}
