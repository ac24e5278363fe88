/** Rows with fewer cells than the head: which column is missing, told from what the cells say. */

import type { AgencyContext } from '../agencies/context.ts';
import { holdsOnlyNames } from '../agencies/parse-list.ts';
import { fold } from '../text/fold.ts';
import type { Columns } from './table-header.ts';

/** A row that lacks more cells was cut in two, or only heads those below it. */
const MOST_MISSING = 2;
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})*|[ivx]{1,5}|[a-zđ])[.)]?$/iu;
const TIME =
  /\d|quý|tháng|năm|thường xuyên|liên tục|định kỳ|đột xuất|khi |hằng|hàng|sau khi|theo (?:kế hoạch|yêu cầu|quy định)/iu;
const LONGEST_TIME = 80;

/** What a cell looks like, whatever column it stands in. */
interface Look {
  isEmpty: boolean;
  isNumber: boolean;
  isName: boolean;
  isTime: boolean;
}

function lookOf(cell: string, context: AgencyContext): Look {
  return {
    isEmpty: cell === '',
    isNumber: NUMBER.test(cell),
    isName: holdsOnlyNames(cell, context),
    isTime: cell.length <= LONGEST_TIME && TIME.test(cell),
  };
}

/** How well a row with its missing cells put back agrees with the head. */
function agreement(looks: readonly Look[], at: Columns): number {
  const of = (column: number, isFit: (look: Look) => boolean, weight: number): number => {
    const look = looks[column];
    if (column < 0 || !look || look.isEmpty) return 0;
    return isFit(look) ? weight : -weight;
  };
  const task = looks[at.task];
  const isTask = task !== undefined && !task.isEmpty && !task.isName && !task.isNumber;
  return (
    of(at.number, (look) => look.isNumber, 2) +
    of(at.lead, (look) => look.isName, 4) +
    of(at.support, (look) => look.isName, 2) +
    of(at.time, (look) => look.isTime && !look.isName, 1) +
    (isTask ? 3 : -3)
  );
}

/** Every way of putting so many empty cells into a row; the one at the end first. */
function placements(cells: number, missing: number): number[][] {
  const places = Array.from({ length: cells + missing }, (_, i) => cells + missing - 1 - i);
  if (missing === 1) return places.map((place) => [place]);
  return places.flatMap((first) =>
    places.filter((second) => second < first).map((second) => [second, first]),
  );
}

/**
 * Gives every cell of a row its column.
 *
 * @returns as many cells as the head has; null where too many are missing
 */
export function alignRow(cells: readonly string[], at: Columns, context: AgencyContext): string[] | null {
  const missing = at.width - cells.length;
  if (missing <= 0) return [...cells];
  if (missing > MOST_MISSING) return null;
  const looks = cells.map((cell) => lookOf(cell, context));
  const empty = lookOf('', context);
  let best: { score: number; places: number[] } | null = null;
  for (const places of placements(cells.length, missing)) {
    const whole = [...looks];
    for (const place of places) whole.splice(place, 0, empty);
    const score = agreement(whole, at);
    if (!best || score > best.score) best = { score, places };
  }
  if (!best || (missing > 1 && best.score <= 0)) return null;
  const row = [...cells];
  for (const place of best.places) row.splice(place, 0, '');
  return row;
}

const FEWEST_WORDS = 4;

/**
 * "Xây dựng hạ tầng … | Trung tâm Chuyển đổi số": more work below a row whose other cells run on over it. What it lacks
 * of helpers and time stands in the row above.
 *
 * @returns as many cells as the head has; null where the row is no such one
 */
export function continueRow(
  cells: readonly string[],
  above: readonly string[],
  at: Columns,
  context: AgencyContext,
): string[] | null {
  if (above.length !== at.width) return null;
  const missing = at.width - cells.length;
  // "- Rà soát … | - Bộ công cụ … | 2026": whose it is stands in the columns before, over all rows.
  if (at.lead >= 0 && at.lead < missing && missing <= at.task && !NUMBER.test(cells[0] ?? ''))
    return [...above.slice(0, missing).map((cell, column) => (column === at.number ? '' : cell)), ...cells];
  const [work = '', ...names] = cells;
  const [who, help, more] = names.map((cell) => lookOf(cell, context));
  const isWork = work.split(' ').length >= FEWEST_WORDS && !lookOf(work, context).isName;
  const isNamed = who?.isName === true && (help?.isName ?? true) && !more;
  if (!isWork || !isNamed || at.lead !== at.task + 1) return null;
  const row = Array<string>(at.width).fill('');
  for (const column of [at.support, at.time]) if (column >= 0) row[column] = above[column] ?? '';
  row[at.task] = work;
  row[at.lead] = names[0] ?? '';
  if (help && at.support >= 0) row[at.support] = names[1] ?? '';
  return row;
}

/** "(1) | (2) | (3)" under a head: the numbers of its columns. */
export function numbersColumns(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length >= 3 && filled.every((cell) => /^[([]?\d{1,2}(?:\s?=.{0,20})?[)\]]?$/.test(cell));
}

/** "TT | …" or "STT | …": a head, of whatever table. */
export function beginsHead(cells: readonly string[]): boolean {
  return /^(?:tt|stt|so tt|so thu tu)$/.test(fold(cells[0] ?? ''));
}
