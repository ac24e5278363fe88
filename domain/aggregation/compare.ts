/** What one version of a period's report says otherwise than the one before it. */
import type { UnitId } from '../plan.ts';
import { countedSubmissions } from './counted.ts';
import type { Aggregate, TargetFigure } from './types.ts';

type ComparedFigure = Pick<TargetFigure, 'numerator' | 'denominator' | 'value'>;

export interface ReportChanges {
  figures: { target: string; before: ComparedFigure; after: ComparedFigure }[];
  units: { unit: UnitId; change: 'added' | 'corrected' | 'withdrawn' }[];
}

type Compared = Pick<Aggregate, 'figures' | 'reporters'>;

const NOTHING: ComparedFigure = { numerator: null, denominator: null, value: null };

function amountOf(figure: TargetFigure | undefined): ComparedFigure {
  if (!figure) return NOTHING;
  const { numerator, denominator, value } = figure;
  return { numerator, denominator, value };
}

/** Only what differs: targets in the order of the later version, units by id. */
export function compareReports(before: Compared, after: Compared): ReportChanges {
  const figures = after.figures.flatMap((figure) => {
    const [was, is] = [
      amountOf(before.figures.find(({ target }) => target === figure.target)),
      amountOf(figure),
    ];
    const isSame =
      was.numerator === is.numerator && was.denominator === is.denominator && was.value === is.value;
    return isSame ? [] : [{ target: figure.target, before: was, after: is }];
  });
  const [earlier, later] = [countedSubmissions(before), countedSubmissions(after)];
  const all = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  const units = all.flatMap((unit): ReportChanges['units'] => {
    const [was, is] = [earlier.get(unit), later.get(unit)];
    if (was === is) return [];
    return [{ unit, change: was === undefined ? 'added' : is === undefined ? 'withdrawn' : 'corrected' }];
  });
  return { figures, units };
}
