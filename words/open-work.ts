/** What is open of a unit's work and how it stands, a line each: for whoever takes the work over. */
import { both, type Bilingual } from '../domain/bilingual.ts';
import { toMs } from '../domain/clock.ts';
import { itemOf } from '../domain/ids.ts';
import { localDate } from '../domain/instants.ts';
import type { Instant } from '../domain/plan.ts';
import type { ObligationRow } from '../domain/projections.ts';
import { shownState } from '../domain/shown-state.ts';
import { PASSED_STATES } from '../domain/states.ts';
import { printDate, printDateEn } from './dates.ts';
import { itemName } from './item-name.ts';
import { describeState } from './states.ts';

/** Lines at most; what else there is, is counted. */
const MOST = 12;
/** States in which nothing is left to do. */
const OVER: ReadonlySet<string> = new Set(['accepted', 'done', 'waived', 'closed', ...PASSED_STATES]);

/** Without the plan's zone the dates would be those of the machine. */
interface When {
  at: Instant;
  timeZone: string;
}

function line(row: ObligationRow, { at, timeZone }: When): Bilingual {
  const name = itemName(itemOf(row));
  const late = row.onTime === null ? toMs(at) >= toMs(row.dueAt) + 1000 : row.onTime === false;
  const state = describeState({ kind: row.kind, state: shownState(row, at), late });
  const due = both(`hạn hết ngày ${printDate(row.dueDate)}`, `due by the end of ${printDateEn(row.dueDate)}`);
  const day = row.correctBy === null ? null : localDate(row.correctBy, timeZone);
  const correct =
    day === null
      ? both('', '')
      : both(`; bổ sung trước ${printDate(day)}`, `; to be corrected by ${printDateEn(day)}`);
  return both(
    `${name.vi}: ${state.vi.toLowerCase()}, ${due.vi}${correct.vi}.`,
    `${name.en}: ${state.en.toLowerCase()}, ${due.en}${correct.en}.`,
  );
}

/**
 * What is asked of a unit now, the oldest date first, and the first of what is still to come.
 * @param rows all that it owes
 */
export function openWork(rows: readonly ObligationRow[], when: When): Bilingual[] {
  const left = rows
    .filter(({ state }) => !OVER.has(state))
    .sort((one, other) => toMs(one.dueAt) - toMs(other.dueAt));
  const isAhead = (row: ObligationRow): boolean => shownState(row, when.at) === 'planned';
  const [next] = left.filter(isAhead);
  const shown = left.filter((row) => !isAhead(row) || row === next);
  const more = shown.length - MOST;
  return [
    ...shown.slice(0, MOST).map((row) => line(row, when)),
    ...(more > 0 ? [both(`Và ${more} việc khác.`, `And ${more} more.`)] : []),
  ];
}
