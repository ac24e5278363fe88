/** The reports of a period that an act can be done to, those chosen, and those left out with the reason. */
import type { Translate } from '../../domain/bilingual.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { ObligationRow } from '../../domain/effects.ts';
import { unitName } from '../layout/names.ts';
import { inVietnameseOrder } from '../lists/compare-texts.ts';
import type { PeriodSeen } from '../period-page/load-period.ts';
import { isOverdue } from '../plan-page/is-overdue.ts';
import { refuseOne, type BatchAct } from './batch-acts.ts';

/** Reports that one page offers: the form stays light, and what it asks for is done while its reader waits. */
export const MOST_AT_ONCE = 100;

export interface Batch {
  act: BatchAct;
  seen: PeriodSeen;
  /** Those it can be done to, overdue ones first, then by name. */
  possible: ObligationRow[];
  /** Those it cannot be done to, by the reason. */
  leftOut: { why: string; rows: ObligationRow[] }[];
}

export function batchOf(act: BatchAct, seen: PeriodSeen, t: Translate): Batch {
  const { plan, now } = seen;
  const name = ({ unit }: ObligationRow): string => unitName(plan, unit, t);
  const rows = seen.rows
    .filter(({ kind }) => kind === 'report')
    .toSorted((one, other) => inVietnameseOrder(name(one), name(other)));
  const isLate = (row: ObligationRow): number => Number(isOverdue(row, { at: now }));
  const refused = rows.flatMap((row) => {
    const why = refuseOne(act, row);
    return why === null ? [] : [{ row, why: t(why.words) }];
  });
  return {
    act,
    seen,
    possible: rows
      .filter((row) => refuseOne(act, row) === null)
      .toSorted((one, other) => isLate(other) - isLate(one)),
    leftOut: [
      ...groupBy(
        refused,
        ({ why }) => why,
        ({ row }) => row,
      ),
    ].map(([why, all]) => ({ why, rows: all })),
  };
}

/** A report as a form names it: with the version that was shown, so that nothing newer is meant. */
export const chosenAs = ({ unit, version }: ObligationRow): string => `${unit}:${version}`;

/** The reports of the batch that a form names and that are still as they were shown; and how many are not. */
export function chosenOf(
  { possible }: Batch,
  named: readonly string[],
): { rows: ObligationRow[]; gone: number } {
  const rows = possible.filter((row) => named.includes(chosenAs(row)));
  return { rows, gone: new Set(named).size - rows.length };
}
