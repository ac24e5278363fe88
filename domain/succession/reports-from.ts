/** From when a unit that begins by a succession reports: what its predecessors have handed in is not asked again. */
import { addDays } from '../calendar/dates.ts';
import type { Period } from '../obligation.ts';
import type { IsoDate, UnitId } from '../plan.ts';
import type { ObligationRow } from '../projections.ts';
import { isOwed } from '../decide/assignment-state.ts';
import { isPassed } from '../states.ts';
import type { Heirs } from './heirs.ts';

type Report = Pick<ObligationRow, 'unit' | 'kind' | 'period' | 'state' | 'dueDate'>;

/**
 * The day after the last cut-off up to which the predecessors' reports are all handed in.
 *
 * @param unit that begins
 * @param rows what the plan's units owe, as the record has it
 * @param effective first day of the unit
 * @returns null where nothing that is handed in would be asked again
 */
export function reportsFrom(
  unit: UnitId,
  heirs: Heirs,
  rows: readonly Report[],
  periods: readonly Pick<Period, 'id' | 'cutoff'>[],
  effective: IsoDate,
): IsoDate | null {
  const cutoffs = new Map(periods.map(({ id, cutoff }) => [id, cutoff]));
  const reports = rows
    .filter((row) => row.kind === 'report' && !isPassed(row))
    .filter((row) => heirs.ended.has(row.unit) && heirs.of(row.unit) === unit)
    .flatMap((row) => {
      const cutoff = cutoffs.get(row.period ?? '');
      return cutoff === undefined ? [] : [{ ...row, cutoff }];
    });
  const owed = reports.filter(isOwed).map(({ cutoff }) => cutoff);
  const done = reports.filter(
    ({ cutoff, dueDate }) => dueDate >= effective && owed.every((one) => one > cutoff),
  );
  const last = done
    .map(({ cutoff }) => cutoff)
    .sort()
    .at(-1);
  return last === undefined ? null : addDays(last, 1);
}
