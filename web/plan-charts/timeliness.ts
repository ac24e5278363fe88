/** How punctually the ordered units reported, period by period. */
import type { ObligationRow } from '../../domain/projections.ts';
import { PASSED_STATES } from '../../domain/states.ts';
import { toMs } from '../../domain/clock.ts';
import { reportPeriods } from '../plan-page/matrix.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { isLate } from '../unit/state-tag.ts';

export interface Timeliness {
  period: string;
  onTime: number;
  late: number;
  /** Past the due date, nothing received. */
  missing: number;
  /** Not yet due. */
  waiting: number;
}

/** Periods that have opened, by due date; units waived, suspended or merely requested are not counted. */
export function timelinessOf(standing: PlanAsItStands): Timeliness[] {
  const { obligations, at } = standing;
  const counted = obligations.filter(
    ({ kind, requested, state, quiet }) =>
      kind === 'report' &&
      !requested &&
      !['waived', ...PASSED_STATES].includes(state) &&
      quiet !== 'suspended',
  );
  return reportPeriods(standing).flatMap((period) => {
    const rows = counted.filter((row) => row.period === period && toMs(row.opensAt) <= toMs(at));
    const count = (wanted: (row: ObligationRow) => boolean): number => rows.filter(wanted).length;
    if (rows.length === 0) return [];
    return [
      {
        period,
        onTime: count(({ onTime }) => onTime === true),
        late: count(({ onTime }) => onTime === false),
        missing: count((row) => row.onTime === null && isLate(row, at)),
        waiting: count((row) => row.onTime === null && !isLate(row, at)),
      },
    ];
  });
}
