import Table from 'cli-table3';
import type { createColors } from 'picocolors';

/** Colour functions of one stream. */
export type Colors = ReturnType<typeof createColors>;

const BARE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** What stands in a table; null shows as a dash. */
type Cell = string | number | null;

/** A column: its title, what stands in it, and whether it holds numbers, which stand at its right. */
export type Column<Row> = [title: string, cell: (row: Row) => Cell, align?: 'right'];

/**
 * A table of things, one a row.
 * @param colors picocolors of the stream it goes to
 */
export function drawColumns<Row>(colors: Colors, rows: Row[], columns: Column<Row>[]): string {
  const head = columns.map(([title]) => title);
  const right = columns.flatMap(([, , align], column) => (align === 'right' ? [column] : []));
  const cells = rows.map((row) => columns.map(([, cell]) => cell(row)));
  return drawTable(colors, head, cells, right);
}

/**
 * A calm table without lines, for people.
 * @param colors picocolors of the stream it goes to
 * @param head column titles
 * @param rows cells
 * @param right indexes of columns of numbers
 */
export function drawTable(colors: Colors, head: string[], rows: Cell[][], right: number[] = []): string {
  const table = new Table({
    chars: BARE,
    head: head.map((title) => colors.dim(title)),
    colAligns: head.map((_title, column) => (right.includes(column) ? 'right' : 'left')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => row.map((cell) => cell ?? '–')));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
