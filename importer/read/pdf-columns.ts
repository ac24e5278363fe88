/** Rows that stand beside each other: the head of a document, its signatures, tables. */
import type { Row, Segment } from './pdf-rows.ts';

/** A run of rows of a page: read across, or as columns. */
export interface Block {
  kind: 'text' | 'columns' | 'table';
  rows: Row[];
}

/** How far, in heights of a letter, the cells of a column may begin apart. */
const ALIGNED = 1.5;

/** Between the columns of a row of two. */
function splitOf(row: Row): number {
  return (row.segments[0]!.right + row.segments[1]!.x) / 2;
}

function isBeside(row: Row, split: number): boolean {
  return row.segments.length <= 2 && row.segments.every(({ x, right }) => right <= split || x >= split);
}

function fitsTable(row: Row, columns: number[]): boolean {
  const near = (segment: Segment): boolean =>
    columns.some((x) => Math.abs(segment.x - x) <= row.size * ALIGNED);
  const crosses = (segment: Segment): boolean =>
    columns.some((x) => segment.x < x - row.size && segment.right > x + row.size);
  return row.segments.every((segment) => near(segment) && !crosses(segment));
}

/**
 * Parts a page into text, two columns and tables of three or more.
 * @param rows of one page, from the top
 */
export function partPage(rows: Row[]): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < rows.length;) {
    const row = rows[i]!;
    const kind = row.segments.length > 2 ? 'table' : row.segments.length === 2 ? 'columns' : 'text';
    const columns = row.segments.map(({ x }) => x);
    const split = kind === 'columns' ? splitOf(row) : 0;
    const belongs = (other: Row): boolean => {
      if (kind === 'table') return fitsTable(other, columns);
      return kind === 'columns' ? isBeside(other, split) : other.segments.length === 1;
    };
    let end = i + 1;
    while (end < rows.length && belongs(rows[end]!)) end += 1;
    blocks.push({ kind, rows: rows.slice(i, end) });
    i = end;
  }
  return blocks;
}

/** Left column first, then a bar, then the right one. */
export function readColumns(rows: Row[]): string[] {
  const split = splitOf(rows[0]!);
  const segments = rows.flatMap((row) => row.segments);
  const left = segments.filter(({ x }) => x < split).map(({ text }) => text);
  const right = segments.filter(({ x }) => x >= split).map(({ text }) => text);
  return [...left, '|', ...right];
}

/** A new row of a table begins where its first column has text. */
export function readTable(rows: Row[]): string[] {
  const columns = rows[0]!.segments.map(({ x }) => x);
  const table: string[][] = [];
  for (const row of rows) {
    const cells = columns.map(() => '');
    for (const { text, x } of row.segments) {
      const index = columns.findLastIndex((start) => start <= x + row.size * ALIGNED);
      cells[Math.max(0, index)] += text;
    }
    const last = table.at(-1);
    if (!last || cells[0] !== '') table.push(cells);
    else cells.forEach((text, i) => (last[i] = `${last[i]} ${text}`.trim()));
  }
  return table.map((cells) => cells.join(' | '));
}
