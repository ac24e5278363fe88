/**
 * Tables of pages that were saved as text: each cell has lines of its own, and a bar stands alone on a line before and
 * behind it, so that two bars stand between two rows, and between two cells where an empty one lies between them.
 */

import { headNounAt } from '../agencies/lexicon.ts';
import { isColumnName, LONGEST_HEAD } from './cell-lines.ts';
import { wordsOf } from './fold.ts';
import { ITEM } from './markers.ts';
import { BAR, type Line } from './source-lines.ts';

/** Fewer columns are the head of a letter, signatures, a list of addressees. */
const FEWEST_COLUMNS = 3;
/** A cell of data has no more lines: what is longer is text behind a bar. */
const LONGEST_CELL = 60;
/** No table of tasks has as many columns: bars that begin none cost no more than the search for its head. */
const MOST_COLUMNS = 30;
const ORDER = /^(?:(\d{1,3})(?:\.\d{1,2})*|[IVXivx]{1,5}|[A-ZĐa-zđ])[.)]?$/u;
const GROUP_TITLE = /^(?:[IVX]{1,5}|[A-HĐ])[.)]\s/u;

/** The lines of a cell, how many bars stand behind it, and the index of the line behind these. */
interface Cell {
  lines: Line[];
  bars: number;
  end: number;
}

/** The texts behind a bar that have another behind them, read as they are asked for. */
function* cellsFrom(lines: readonly Line[], from: number): Generator<Cell, undefined> {
  for (let i = from; ;) {
    const first = i;
    while (i < lines.length && lines[i]?.text !== BAR && i - first < LONGEST_CELL) i += 1;
    const own = lines.slice(first, i);
    const closing = i;
    while (lines[i]?.text === BAR) i += 1;
    if (own.length === 0 || i === closing || own.some(({ cells }) => cells !== null)) return undefined;
    yield { lines: own, bars: i - closing, end: i };
  }
}

/** As many cells as a head may have. */
function headFrom(lines: readonly Line[], from: number): Cell[] {
  const head: Cell[] = [];
  for (const cell of cellsFrom(lines, from)) {
    head.push(cell);
    if (head.length === MOST_COLUMNS) break;
  }
  return head;
}

function textOf({ lines }: Cell): string {
  return lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/(?<=\p{Lu})- (?=\p{Lu}{2,})/gu, '-');
}

/** What a head calls the numbers of its rows. */
const NUMBER = 'TT';

/** So many cells stand up to the first two bars. */
function widthOf(cells: readonly Cell[]): number {
  return cells.findIndex(({ bars }) => bars > 1) + 1;
}

/**
 * Of how many columns the cells begin a table: those of its head, all short, up to the first two bars, and one more where
 * it says nothing of the numbers that its rows begin with; else 0. A table that was torn apart goes on with a numbered
 * row, as wide as the rows before.
 */
function columnsOf(cells: readonly Cell[], before: number): number {
  const columns = widthOf(cells);
  const head = cells.slice(0, columns).map(textOf);
  const first = cells[0] ? textOf(cells[0]) : '';
  if (before > 0 && cells.length >= FEWEST_COLUMNS && /^\d{1,3}[.)]?$/.test(first)) return before;
  const isHead = isColumnName(first) && head.every((text) => text.length <= LONGEST_HEAD);
  if (columns < FEWEST_COLUMNS || !isHead) return 0;
  const row = cells.slice(columns);
  const lacksNumber = ORDER.test(row[0] ? textOf(row[0]) : '') && widthOf(row) === columns + 1;
  return lacksNumber ? columns + 1 : columns;
}

/** Whether a text may be the first cell of the row after the one numbered `last`. */
function beginsRow(text: string, last: number): boolean {
  if (GROUP_TITLE.test(text)) return true;
  const number = ORDER.exec(text);
  if (!number) return false;
  return number[1] === undefined || text.includes('.') || [1, last + 1].includes(Number(number[1]));
}

interface Row {
  lines: Line[];
  cells: string[];
}

/** "- A | - B | 2026" below cells that run over several rows: each row has only what is its own. */
function isItemBelow(row: Row, next: Cell | undefined): boolean {
  return next !== undefined && ITEM.test(row.cells[0] ?? '') && ITEM.test(textOf(next));
}

/** "D. | BỘ Y TẾ": what heads a part of the table has no cells but these. */
function isPartTitle({ cells }: Row): boolean {
  return cells.length === 2 && /^[A-ZĐ]{1,5}[.)]?$/u.test(cells[0] ?? '');
}

/** "I | ĐÊ ĐIỀU" above "Nội dung | Đơn vị chủ trì | …": below its title a part may say again what the columns hold. */
function isHeadBelow({ cells }: Row, next: Cell | undefined): boolean {
  const isTitle = cells.length === 2 && ORDER.test(cells[0] ?? '');
  return isTitle && next !== undefined && isColumnName(textOf(next));
}

/** "Sở Y tế", "Các sở, ngành": who a row names, and no text below a table. */
function namesBody(text: string): boolean {
  return /^Các\s/u.test(text) || headNounAt(text, wordsOf(text), 0) > 0;
}

/** The rows of a table of so many columns, and the index of the line behind it. */
function rowsOf(cells: Iterator<Cell, undefined>, columns: number): { rows: Row[]; end: number } {
  const rows: Row[] = [];
  let row: Row = { lines: [], cells: [] };
  let number = 0;
  /** Where the row may have ended without its last cells, which run over from the row above. */
  let doubt: { cells: number; lines: number } | null = null;
  const finish = (): void => {
    doubt = null;
    const isHead = row.cells.length === columns - 1 && row.cells.every((text) => isColumnName(text));
    rows.push(isHead ? { ...row, cells: [NUMBER, ...row.cells] } : row);
    row = { lines: [], cells: [] };
  };
  const fill = (empty: number): void => void row.cells.push(...Array<string>(empty).fill(''));
  let end = 0;
  for (let cell = cells.next().value; cell;) {
    const text = textOf(cell);
    if (row.lines.length === 0) number = Number(ORDER.exec(text)?.[1] ?? number);
    row.lines.push(...cell.lines);
    row.cells.push(text);
    const next = cells.next().value;
    ({ end } = cell);
    const missing = Math.max(0, columns - row.cells.length);
    const empty = cell.bars - 2;
    const isRowNext =
      next !== undefined &&
      (beginsRow(textOf(next), number) || isItemBelow(row, next) || isHeadBelow(row, next));
    if (next && cell.bars === 1 && missing === 0 && doubt && namesBody(textOf(next))) {
      const { cells: from, lines }: { cells: number; lines: number } = doubt;
      const below = {
        lines: row.lines.splice(lines),
        cells: ['', ...row.cells.splice(from).filter(Boolean)],
      };
      fill(columns - from);
      finish();
      row = below;
      cell = next;
      continue;
    }
    // Behind the one bar that closes a full row stands no cell, but the text below the table.
    if (!next || (cell.bars - 1 === missing && !isRowNext)) {
      fill(next ? missing : 0);
      finish();
      break;
    }
    if (cell.bars > 1 && (empty >= missing || (empty > 0 && isPartTitle(row)))) {
      const rest = empty - missing;
      if (rest >= 0) fill(missing);
      finish();
      // A number is the first cell of its row, however many bars stand before it.
      if (!isRowNext) fill(rest >= 0 ? rest : empty);
    } else if (cell.bars > 1 && isRowNext) {
      // Below a number that runs over, the cells at the end do, too.
      fill(row.cells[0] === '' ? missing : empty);
      finish();
    } else {
      if (cell.bars > 1) doubt = { cells: row.cells.length, lines: row.lines.length };
      fill(empty + 1);
    }
    cell = next;
  }
  return { rows, end };
}

/** Puts such tables together again, and drops the other bars. */
export function joinBarCells(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let before = 0;
  for (let i = 0; i < lines.length;) {
    const line = lines[i] as Line;
    const columns = line.text === BAR ? columnsOf(headFrom(lines, i + 1), before) : 0;
    if (columns === 0) {
      if (line.text !== BAR) joined.push(line);
      i += 1;
      continue;
    }
    const { rows, end } = rowsOf(cellsFrom(lines, i + 1), columns);
    for (const row of rows) {
      const first = row.lines[0] as Line;
      const text = row.cells.filter(Boolean).join(` ${BAR} `);
      joined.push({ ...first, to: row.lines.at(-1)?.n ?? first.n, text, cells: row.cells, marked: false });
    }
    before = columns;
    i = end;
  }
  return joined;
}
