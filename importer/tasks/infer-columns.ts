/** The head of a table in words nobody foresaw: which column holds what, told from the rows below it. */

import type { AgencyContext } from '../agencies/context.ts';
import { holdsOnlyNames } from '../agencies/parse-list.ts';
import { fold } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { beginsHead } from './align-row.ts';
import type { Columns } from './table-header.ts';

/** A table of figures, whose last column may say who counts them. */
const FIGURES = /chi tieu|don vi tinh|dvt|kinh phi|so luong|tong so|ty le|20\d\d|muc tieu/;

/** So many rows are looked at, and at least so many have to agree. */
const [MOST_ROWS, FEWEST_ROWS] = [12, 2];
/** Of the cells that say something. */
const MOSTLY = 0.6;
const TIME = /\d|quý|tháng|năm|thường xuyên|liên tục|định kỳ|hằng|hàng/iu;

/** Rows of the same width below a head, up to the next head. */
function rowsBelow(paragraphs: readonly Paragraph[], head: number, width: number): string[][] {
  const rows: string[][] = [];
  for (let i = head + 1; i < paragraphs.length && rows.length < MOST_ROWS; i += 1) {
    const cells = paragraphs[i]?.cells;
    if (cells && beginsHead(cells)) break;
    if (cells?.length === width) rows.push([...cells]);
  }
  return rows;
}

/** Which of the cells of a column that say something are so; 0 where too few say anything. */
function share(rows: readonly string[][], column: number, isSo: (cell: string) => boolean): number {
  const said = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  return said.length < FEWEST_ROWS ? 0 : said.filter(isSo).length / said.length;
}

/**
 * Columns of a head that begins with "TT" and whose other words say too little: who stands in the first column of
 * names owes what stands in the column of most words.
 *
 * @param head index of its paragraph
 * @returns null where no column holds names, or none holds work
 */
export function inferColumns(
  paragraphs: readonly Paragraph[],
  head: number,
  context: AgencyContext,
): Columns | null {
  const cells = paragraphs[head]?.cells ?? [];
  if (cells.some((cell) => FIGURES.test(fold(cell)))) return null;
  const rows = rowsBelow(paragraphs, head, cells.length);
  const isName = (cell: string): boolean => holdsOnlyNames(cell, context);
  const rest = cells.map((_, column) => column).slice(1);
  const names = rest.filter((column) => share(rows, column, isName) >= MOSTLY);
  const words = (column: number): number =>
    rows.reduce((sum, row) => sum + (row[column] ?? '').split(' ').length, 0);
  const others = rest.filter((column) => !names.includes(column));
  const task = [...others].sort((a, b) => words(b) - words(a))[0];
  const [lead, second] = names;
  if (task === undefined || lead === undefined) return null;
  const isTime = (cell: string): boolean => TIME.test(cell);
  return {
    task,
    lead,
    // A second column of names helps, unless it says nothing of helping and of nobody else.
    support: second ?? -1,
    time: others.find((column) => column !== task && share(rows, column, isTime) >= MOSTLY) ?? -1,
    number: /^(?:tt|stt)/.test(fold(cells[0] ?? '')) ? 0 : -1,
    width: cells.length,
    isShared: false,
    units: [],
  };
}
