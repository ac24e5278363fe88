/** Tables become lines, row by row. */
import type { Mark, MarkedLine } from './marked-line.ts';
import { markLine, marksOf, NO_MARKS } from './marked-line.ts';

/** The paragraphs of each cell, row by row. */
export type Table<Line = MarkedLine> = Line[][][];

/** Stands alone between two cells whose paragraphs keep lines of their own. */
const BETWEEN = '|';
/** A cell of data has no more paragraphs: a page laid out in columns has. */
const LONGEST_CELL = 12;

function isBlank(cell: MarkedLine[]): boolean {
  return cell.every(({ text }) => text.trim() === '');
}

/** Two cells with several paragraphs: the head of a document or its signatures, laid out as a table. */
function stackCells(cells: MarkedLine[][]): MarkedLine[] {
  const between = { text: BETWEEN, marks: NO_MARKS };
  return cells.filter((cell) => !isBlank(cell)).flatMap((cell, i) => (i === 0 ? cell : [between, ...cell]));
}

function joinCells(row: MarkedLine[][]): string {
  const cells = row.map((cell) =>
    cell
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join(' '),
  );
  const joined = cells.join(` ${BETWEEN} `).trim();
  // Bars at both ends would frame the row: where both are those of empty cells, a frame stands around them.
  const isOpen = cells.length > 1 && cells[0] === '' && cells.at(-1) === '';
  return isOpen ? `${BETWEEN} ${joined} ${BETWEEN}` : joined;
}

function flattenRow(row: MarkedLine[][], columns: number): MarkedLine[] {
  const longest = Math.max(0, ...row.map((cell) => cell.filter(({ text }) => text.trim()).length));
  if (longest > (columns < 3 ? 1 : LONGEST_CELL)) return stackCells(row);
  return row.every(isBlank) ? [] : [{ text: joinCells(row), marks: marksOf(row.flat()) }];
}

/**
 * A row of data becomes one line with its cells between bars; a row of a layout keeps the lines of its cells. Marks of
 * what leaves no line, as a deleted row does not, go to the line behind it, or to the last one.
 * @param table paragraphs of each cell
 */
export function flattenTable(table: Table): MarkedLine[] {
  const columns = Math.max(0, ...table.map((row) => row.length));
  const lines: MarkedLine[] = [];
  let left = new Set<Mark>();
  for (const row of table) {
    const [first, ...rest] = flattenRow(row, columns);
    const kept = marksOf(first ? [first, ...rest] : []);
    for (const mark of marksOf(row.flat())) if (!kept.has(mark)) left.add(mark);
    if (!first) continue;
    lines.push(markLine(first, left));
    for (const line of rest) lines.push(line);
    left = new Set();
  }
  const last = lines.pop();
  if (last) lines.push(markLine(last, left));
  return lines;
}

/** The same for a table whose lines carry no marks. */
export function flattenTexts(table: Table<string>): string[] {
  const marked = table.map((row) => row.map((cell) => cell.map((text) => ({ text, marks: NO_MARKS }))));
  return flattenTable(marked).map(({ text }) => text);
}
