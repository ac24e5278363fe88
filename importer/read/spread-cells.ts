/** Cells of a web page that run over several rows or columns, put where they count: every row gets all its columns. */
import type { Table } from './flatten-table.ts';

export interface Span {
  rows: number;
  columns: number;
}

/** What a cell says is said again in the rows below it, unless it is a whole text of its own. */
const LONGEST_SAID_AGAIN = 300;
/** No table of tasks is as wide; a page's own numbers are not trusted. */
const MOST_COLUMNS = 12;
const MOST_ROWS = 500;

/** Reads what a cell's tag says of its size. */
export function readSpan(attribute: (name: string) => string | undefined): Span | null {
  const size = (name: string, most: number): number =>
    Math.min(most, Math.max(1, Number.parseInt(attribute(name) ?? '1', 10) || 1));
  const span = { rows: size('rowspan', MOST_ROWS), columns: size('colspan', MOST_COLUMNS) };
  return span.rows > 1 || span.columns > 1 ? span : null;
}

/**
 * Spreads the cells of a table.
 * @param table lines of each cell
 * @param spans of the cells that have any
 */
export function spreadCells(table: Table<string>, spans: ReadonlyMap<string[], Span>): Table<string> {
  if (spans.size === 0) return table;
  /** Cells that run on into the next rows, by their column. */
  const running = new Map<number, { lines: string[]; rows: number }>();
  return table.map((row) => {
    const whole: string[][] = [];
    const fill = (): void => {
      for (let over = running.get(whole.length); over; over = running.get(whole.length)) {
        if (over.rows <= 1) running.delete(whole.length);
        over.rows -= 1;
        whole.push(over.lines);
      }
    };
    for (const cell of row) {
      fill();
      const { rows, columns } = spans.get(cell) ?? { rows: 1, columns: 1 };
      const isShort = cell.reduce((sum, line) => sum + line.length, 0) <= LONGEST_SAID_AGAIN;
      for (let i = 0; i < columns; i += 1) {
        const lines = i === 0 ? cell : [];
        if (rows > 1) running.set(whole.length, { lines: isShort ? lines : [], rows: rows - 1 });
        whole.push(lines);
      }
    }
    fill();
    return whole;
  });
}
