/** The reports of a period that an act can be done to, those chosen, and those left out with the reason. */
import type { Translate } from '../../domain/bilingual.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { unitName } from '../layout/names.ts';
import { byName } from '../lists/unit-lists.ts';
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

const reportsOf = ({ rows }: PeriodSeen): ObligationRow[] => rows.filter(({ kind }) => kind === 'report');

/** For how many of a period's reports an act is. */
export const countPossible = (act: BatchAct, seen: PeriodSeen): number =>
  reportsOf(seen).filter((row) => refuseOne(act, row) === null).length;

export function batchOf(act: BatchAct, seen: PeriodSeen, t: Translate): Batch {
  const { plan, now } = seen;
  const named = byName<ObligationRow>(({ unit }) => unitName(plan, unit, t), t);
  const isLate = (row: ObligationRow): number => Number(isOverdue(row, { at: now }));
  const judged = reportsOf(seen)
    .toSorted(named.compare)
    .map((row) => ({ row, why: refuseOne(act, row) }));
  const leftOut = groupBy(
    judged.flatMap(({ row, why }) => (why === null ? [] : [{ row, why: t(why.words) }])),
    ({ why }) => why,
    ({ row }) => row,
  );
  return {
    act,
    seen,
    possible: judged
      .flatMap(({ row, why }) => (why === null ? [row] : []))
      .toSorted((one, other) => isLate(other) - isLate(one)),
    leftOut: [...leftOut].map(([why, rows]) => ({ why, rows })),
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
