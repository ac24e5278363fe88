/** Tables whose borders are drawn: what stands in each cell, whatever the height of its lines beside those of others. */
import { flattenTexts, type Table } from './flatten-table.ts';
import type { Grid, GridCell } from './pdf-grid.ts';
import { cutPiece } from './pdf-columns.ts';
import type { Piece } from './pdf-pieces.ts';
import { joinPieces, toRows } from './pdf-rows.ts';
import { spreadCells, type Span } from './spread-cells.ts';

export interface RuledTable {
  /** Its upper and lower edge, in points from below. */
  top: number;
  bottom: number;
  /** Where its columns begin. */
  xs: number[];
  /** The text of each cell, row by row; a cell that runs over several stands in each. */
  rows: string[][];
}

/** Columns of two pages this near are of one table. */
const SAME_COLUMN = 4;

/** Whether a piece stands within the borders of a table. */
function isInside({ x, y, width, size }: Piece, { xs, ys }: Grid): boolean {
  const [middle, height] = [x + width / 2, y + size / 3];
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  return middle > left && middle < right && height < (ys[0] ?? 0) && height > (ys.at(-1) ?? 0);
}

function holds({ xs, ys }: Grid, cell: GridCell, piece: Piece): boolean {
  const [middle, height] = [piece.x + piece.width / 2, piece.y + piece.size / 3];
  const [left = 0, right = 0] = [xs[cell.column], xs[cell.column + cell.columns]];
  const [top = 0, bottom = 0] = [ys[cell.row], ys[cell.row + cell.rows]];
  return middle >= left && middle < right && height <= top && height > bottom;
}

/** The lines of a cell as one text. */
function textOf(pieces: Piece[]): string {
  const lines = toRows(pieces).map(({ pieces: row }) => joinPieces(row, Infinity)[0]?.text ?? '');
  // "118/TTr-" goes on without a blank, "Sở Lao động -" with one.
  return lines.reduce((text, line) => `${text}${text === '' || /\S-$/u.test(text) ? '' : ' '}${line}`, '');
}

/** Reads what a grid holds. */
function readGrid(grid: Grid, pieces: readonly Piece[]): RuledTable {
  const table: Table<string> = grid.ys.slice(1).map(() => []);
  const spans = new Map<string[], Span>();
  for (const cell of grid.cells) {
    const lines = [textOf(pieces.filter((piece) => holds(grid, cell, piece)))];
    if (cell.rows > 1 || cell.columns > 1) spans.set(lines, { rows: cell.rows, columns: cell.columns });
    table[cell.row]?.push(lines);
  }
  const rows = spreadCells(table, spans).map((row) => row.map((lines) => lines.join(' ')));
  return { top: grid.ys[0] ?? 0, bottom: grid.ys.at(-1) ?? 0, xs: grid.xs, rows };
}

/**
 * Takes the pieces of ruled tables out of those of a page.
 * @param pieces of the page
 * @param grids of the page
 */
export function readRuledTables(
  pieces: readonly Piece[],
  grids: readonly Grid[],
): { tables: RuledTable[]; rest: Piece[] } {
  const tables: RuledTable[] = [];
  let rest = [...pieces];
  for (const grid of grids) {
    const inside = rest.filter((piece) => isInside(piece, grid));
    const table = readGrid(
      grid,
      inside.flatMap((piece) => cutPiece(piece, grid.xs)),
    );
    // An empty frame is a drawing.
    if (table.rows.every((row) => row.every((text) => text === ''))) continue;
    tables.push(table);
    rest = rest.filter((piece) => !inside.includes(piece));
  }
  return { tables, rest };
}

/** Whether a table is the one before it, on the next page. */
function isSameTable(before: RuledTable, { xs }: RuledTable): boolean {
  return (
    before.xs.length === xs.length && xs.every((x, i) => Math.abs(x - (before.xs[i] ?? 0)) <= SAME_COLUMN)
  );
}

/** How many rows at the top of a page only say again what the columns hold. */
function countAgain(before: RuledTable, { rows }: RuledTable): number {
  const at = rows.findIndex((row, i) => row.join('|') !== before.rows[i]?.join('|'));
  return at < 0 ? rows.length : at;
}

/** "12", "a)", "II.": what a row is counted by. */
const ORDER = /^(?:\d{1,3}(?:\.\d{1,2})*|\p{Ll}|[IVX]{1,5})[.)]?$/u;

/** A row that the end of the page cut has no number, neither the table's nor its part's, and goes on in the middle of a sentence. */
function goesOn([first = '', ...others]: readonly string[]): boolean {
  if (ORDER.test(others[0] ?? '')) return false;
  const filled = others.filter((text) => text !== '');
  const isCut = filled.some((text) => /^[\p{Ll}\d,;)]/u.test(text)) || filled.length < others.length;
  return first === '' && filled.length > 0 && isCut;
}

/**
 * Puts a table that goes on behind the end of a page together.
 * @returns null where the second is another one
 */
export function continueTable(before: RuledTable, next: RuledTable): RuledTable | null {
  if (!isSameTable(before, next)) return null;
  const rows = before.rows.map((row) => [...row]);
  const [first, ...others] = next.rows.slice(countAgain(before, next));
  const last = rows.at(-1);
  if (first && last && goesOn(first))
    first.forEach((text, i) => (last[i] = `${last[i] ?? ''} ${text}`.trim()));
  else if (first) rows.push(first);
  return { ...before, bottom: next.bottom, rows: [...rows, ...others] };
}

/** The lines of a table as those of one in any other kind of document. */
export function linesOf({ rows }: RuledTable): string[] {
  return flattenTexts(rows.map((row) => row.map((text) => [text])));
}
