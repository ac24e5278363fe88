import type { UnitId } from '../plan.ts';
import type { Aggregate } from './types.ts';

/** The submissions whose figures are in an aggregate, by unit in its order: one that is being corrected is not. */
export function countedSubmissions({ reporters }: Pick<Aggregate, 'reporters'>): Map<UnitId, string> {
  const counting = reporters.filter(({ beingCorrected }) => !beingCorrected);
  return new Map(counting.map(({ unit, submission }) => [unit, submission]));
}
