/**
 * Tables whose cells stand one to a line, as PDF and pasted pages have them: the head's cells, then row after row,
 * each begun by its number. The lines become rows again.
 */

import { fold, startsUpper } from './fold.ts';
import { NO_ROW, nextRow, type RowOrder } from './row-order.ts';
import type { Line } from './source-lines.ts';

const NUMBER_HEAD = /^(?:tt|stt|so tt|so thu tu)$/;
const HEAD =
  /noi dung|nhiem vu|cong viec|hoat dong|chu tri|thuc hien|phoi hop|thoi gian|thoi han|tien do|hoan thanh|san pham|ket qua|ghi chu|kinh phi|don vi|co quan|phan cong|chi tieu|muc tieu|nam 20\d\d/;
const MOST_COLUMNS = 9;
/** A row with fewer cells is the title of a group. */
const FEWEST_FILLED = 3;
/** Lines of such a row: what it is counted by, and its title. */
const TITLE = 2;
/** No column is called by more letters. */
export const LONGEST_HEAD = 60;

/** Whether a text may be what a column of tasks is called: "STT", "Cơ quan chủ trì". */
export function isColumnName(text: string): boolean {
  const folded = fold(text);
  return text.length <= LONGEST_HEAD && (NUMBER_HEAD.test(folded) || HEAD.test(folded));
}

/** How many lines the head has: from "STT" to the line before the first row; 0 where no head stands here. */
function headAt(lines: readonly Line[], from: number): number {
  if (!NUMBER_HEAD.test(fold(lines[from]?.text ?? '')) || lines[from]?.cells) return 0;
  for (let size = 1; size <= MOST_COLUMNS; size += 1) {
    const line = lines[from + size];
    if (!line || line.cells) return 0;
    if (nextRow(line.text, NO_ROW) || isGroupTitle(lines, from + size, NO_ROW)) return size >= 3 ? size : 0;
    if (line.text.length > LONGEST_HEAD || !HEAD.test(fold(line.text))) return 0;
  }
  return 0;
}

/** "II. HẠ TẦNG" above a row: the title of a group in one line; a section's has no row below it. */
function isGroupTitle(lines: readonly Line[], at: number, last: RowOrder): boolean {
  if (!/^(?:[IVX]{1,5}|[A-HĐ])[.)]\s+\p{Lu}/u.test(lines[at]?.text ?? '')) return false;
  return nextRow(lines[at + 1]?.text ?? '', { ...last, isGroup: true }) !== null;
}

/** The lines of one row, joined to as many cells as the head has: a cell goes on with a small letter. */
function cellsOf(lines: readonly Line[], columns: number): string[] {
  const cells = lines.map(({ text }) => text);
  for (let i = cells.length - 1; i > 1 && cells.length > columns; i -= 1) {
    const goesOn =
      !startsUpper(cells[i] ?? '') || /[,;–-]$|\s(?:và|của|các|tại|cho)$/u.test(cells[i - 1] ?? '');
    if (goesOn) cells.splice(i - 1, 2, `${cells[i - 1]} ${cells[i]}`);
  }
  // What is still too much belongs to the first text, the longest of most rows.
  while (cells.length > columns && cells.length > 2) cells.splice(1, 2, `${cells[1]} ${cells[2]}`);
  return cells;
}

/** What a row of so many lines is. */
function filled(lines: number, columns: number): Pick<RowOrder, 'isGroup' | 'isFull'> {
  return { isGroup: lines === TITLE, isFull: lines >= columns };
}

/** Whether a row begins there: a number out of its turn is one of a page where the next in turn stands below it. */
function beginsRow(lines: readonly Line[], at: number, last: RowOrder): boolean {
  const inTurn = { ...last, isFull: false };
  const text = lines[at]?.text ?? '';
  if (nextRow(text, inTurn)) return true;
  return nextRow(text, last) !== null && nextRow(lines[at + 1]?.text ?? '', inTurn) === null;
}

/** The end of a row: where the next begins, or the table ends. */
function rowEnd(lines: readonly Line[], from: number, last: RowOrder, columns: number): number {
  for (let i = from + 1; i < lines.length; i += 1) {
    const text = lines[i]?.text ?? '';
    const opensSection = /^(?:[IVX]{1,5}\.\s|PHỤ LỤC|Nơi nhận|Trên đây)/u.test(text);
    const begins = beginsRow(lines, i, { ...last, ...filled(i - from, columns) });
    if (begins || opensSection || lines[i]?.cells || i - from > columns * 4) return i;
  }
  return lines.length;
}

/** Where the last row ends: after its last cell, and what goes on with a small letter. */
function lastRowEnd(lines: readonly Line[], from: number, end: number, columns: number): number {
  let cells = 0;
  for (let i = from; i < end; i += 1) {
    const goesOn = i > from && !startsUpper(lines[i]?.text ?? '') && !/^[\d-]/.test(lines[i]?.text ?? '');
    if (!goesOn) cells += 1;
    if (cells > columns) return i;
  }
  return end;
}

/** Puts tables together again that were read cell by cell. */
export function joinCellLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let i = 0; i < lines.length;) {
    const columns = headAt(lines, i);
    const line = lines[i];
    if (columns === 0) {
      if (line) joined.push(line);
      i += 1;
      continue;
    }
    joined.push(rowOf(lines.slice(i, i + columns), columns));
    i += columns;
    for (let last = NO_ROW; i < lines.length;) {
      if (isGroupTitle(lines, i, last)) {
        joined.push(rowOf(lines.slice(i, i + 1), columns));
        last = { ...last, isGroup: true };
        i += 1;
        continue;
      }
      const order = nextRow(lines[i]?.text ?? '', last);
      if (!order) break;
      const end = rowEnd(lines, i, order, columns);
      // The last row has none after it: it has as many cells as the head, and no more.
      const after = { ...order, ...filled(end - i, columns) };
      const isLast = !beginsRow(lines, end, after) && !isGroupTitle(lines, end, after);
      const stop = isLast ? lastRowEnd(lines, i, end, columns) : end;
      joined.push(rowOf(lines.slice(i, stop), columns));
      last = after;
      i = stop;
    }
  }
  return joined;
}

function rowOf(lines: readonly Line[], columns: number): Line {
  const first = lines[0] as Line;
  const cells = cellsOf(lines, columns);
  // A title is alone in its row.
  if (cells.length < FEWEST_FILLED) cells.push(...Array<string>(columns - cells.length).fill(''));
  return {
    ...first,
    to: lines.at(-1)?.n ?? first.n,
    text: cells.filter(Boolean).join(' | '),
    cells,
    marked: false,
  };
}
