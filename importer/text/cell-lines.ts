/**
 * Tables whose cells stand one to a line, as PDF and pasted pages have them: the head's cells, then row after row,
 * each begun by its number. The lines become rows again.
 */

import { fold, startsUpper } from './fold.ts';
import type { Line } from './source-lines.ts';

const NUMBER_HEAD = /^(?:tt|stt|so tt|so thu tu)$/;
const HEAD =
  /noi dung|nhiem vu|cong viec|hoat dong|chu tri|thuc hien|phoi hop|thoi gian|thoi han|tien do|hoan thanh|san pham|ket qua|ghi chu|kinh phi|don vi|co quan|phan cong|chi tieu|muc tieu|nam 20\d\d/;
const MOST_COLUMNS = 9;
/** No column is called by more letters. */
export const LONGEST_HEAD = 60;

/** Whether a text may be what a column of tasks is called: "STT", "Cơ quan chủ trì". */
export function isColumnName(text: string): boolean {
  const folded = fold(text);
  return text.length <= LONGEST_HEAD && (NUMBER_HEAD.test(folded) || HEAD.test(folded));
}

/** How many lines the head has: from "STT" to the line before the first number; 0 where no head stands here. */
function headAt(lines: readonly Line[], from: number): number {
  if (!NUMBER_HEAD.test(fold(lines[from]?.text ?? '')) || lines[from]?.cells) return 0;
  for (let size = 1; size <= MOST_COLUMNS; size += 1) {
    const line = lines[from + size];
    if (!line || line.cells) return 0;
    if (isRowNumber(line.text, 1)) return size >= 3 ? size : 0;
    if (line.text.length > LONGEST_HEAD || !HEAD.test(fold(line.text))) return 0;
  }
  return 0;
}

function isRowNumber(text: string, number: number): boolean {
  return new RegExp(`^0?${number}[.)]?$`).test(text);
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

/** The end of a row: the next number, or a line that opens a section. */
function rowEnd(lines: readonly Line[], from: number, number: number, columns: number): number {
  for (let i = from + 1; i < lines.length; i += 1) {
    const text = lines[i]?.text ?? '';
    const opensSection = /^(?:[IVX]{1,5}\.|PHỤ LỤC|Nơi nhận|Trên đây)/u.test(text);
    if (isRowNumber(text, number + 1) || opensSection || lines[i]?.cells || i - from > columns * 4) return i;
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
    for (let number = 1; isRowNumber(lines[i]?.text ?? '', number); number += 1) {
      const end = rowEnd(lines, i, number, columns);
      // The last row has no number after it: it has as many cells as the head, and no more.
      const isLast = !isRowNumber(lines[end]?.text ?? '', number + 1);
      const stop = isLast ? lastRowEnd(lines, i, end, columns) : end;
      joined.push(rowOf(lines.slice(i, stop), columns));
      i = stop;
    }
  }
  return joined;
}

function rowOf(lines: readonly Line[], columns: number): Line {
  const first = lines[0] as Line;
  const cells = cellsOf(lines, columns);
  return { ...first, to: lines.at(-1)?.n ?? first.n, text: cells.join(' | '), cells, marked: false };
}
