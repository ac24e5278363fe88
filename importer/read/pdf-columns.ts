/** Rows that stand beside each other: the head of a document, its signatures, tables. */
import { wordStarts } from './pdf-metric.ts';
import type { Piece } from './pdf-pieces.ts';
import type { Row, Segment } from './pdf-rows.ts';
import { joinPieces } from './pdf-rows.ts';

/** A run of rows of a page: read across, or as columns. */
export interface Block {
  kind: 'text' | 'columns' | 'table';
  rows: Row[];
  /** Where the columns of a table begin, in points. */
  columns: number[];
}

/** How far, in heights of a letter, the cells of a column may begin apart. */
const ALIGNED = 1.5;
/** How far a piece may begin from its column, and a word that is cut off by guess. */
const IN_LINE = 0.6;
const IN_CUT = 0.9;

/** Between the columns of a row of two. */
function splitOf(row: Row): number {
  return (row.segments[0]!.right + row.segments[1]!.x) / 2;
}

function centreOf({ x, right }: { x: number; right: number }): number {
  return (x + right) / 2;
}

/** A title between the head and the text stands in the middle of the page, under neither column. */
function isBeside(row: Row, columns: Segment[], split: number, middle: number): boolean {
  if (row.segments.length > 2) return false;
  return row.segments.every((segment) => {
    if (segment.x < split && segment.right > split) return false;
    const column = columns[segment.x < split ? 0 : 1]!;
    const aside = Math.abs(centreOf(segment) - centreOf(column)) < Math.abs(centreOf(segment) - middle);
    return aside || Math.abs(segment.x - column.x) < row.size * ALIGNED;
  });
}

/** Cells that nearly touch come as one piece: it is cut before the word that begins where a column does. */
export function cutPiece(piece: Piece, columns: number[]): Piece[] {
  const at = wordStarts(piece.text)
    .map(({ index, share }) => ({ index, x: piece.x + share * piece.width }))
    .find(({ x }) =>
      columns.some((column) => Math.abs(column - x) < piece.size * IN_CUT && column > piece.x + piece.size),
    );
  if (!at) return [piece];
  const column = columns.find((x) => Math.abs(x - at.x) < piece.size * IN_CUT)!;
  const left = { ...piece, text: piece.text.slice(0, at.index), width: column - piece.x - 1 };
  const rest = {
    ...piece,
    text: piece.text.slice(at.index),
    x: column,
    width: piece.x + piece.width - column,
  };
  return [left, ...cutPiece(rest, columns)];
}

/** The pieces of a row of a table; one of plain text below it is left whole, since its words begin anywhere. */
function piecesIn(row: Row, columns: number[]): Piece[] {
  const isInside = row.segments.length > 1 || row.x > columns[0]! + row.size * ALIGNED;
  return isInside ? row.pieces.flatMap((piece) => cutPiece(piece, columns)) : row.pieces;
}

/** Whether a row keeps to the columns of a table: where it goes over one, something of it begins just there. */
function fitsTable(row: Row, columns: number[]): boolean {
  const begins = (x: number, slack: number): boolean =>
    columns.some((column) => Math.abs(x - column) <= row.size * slack);
  return row.segments.every((segment) => {
    const crossed = columns.filter((x) => segment.x < x - row.size && segment.right > x + row.size);
    const starts = piecesIn(row, columns).map(({ x }) => x);
    const isCut = crossed.every((x) => starts.some((start) => Math.abs(start - x) <= row.size * IN_LINE));
    return begins(segment.x, ALIGNED) && isCut;
  });
}

/** Rows of the left column alone, after the last pair: more of a list of recipients, or text that begins below. */
function countTail(rows: Row[], split: number): number {
  const tail = rows.length - 1 - rows.findLastIndex((row) => row.right > split);
  const isList = rows.slice(rows.length - tail)[0]?.segments[0]?.text.startsWith('-');
  return isList ? 0 : tail;
}

/**
 * Parts a page into text, two columns and tables of three or more.
 * @param rows of one page, from the top
 * @param before columns of the table that the page before ended with, which may go on; else none
 */
export function partPage(rows: Row[], before: number[]): Block[] {
  const blocks: Block[] = [];
  const middle = (Math.min(...rows.map(({ x }) => x)) + Math.max(...rows.map(({ right }) => right))) / 2;
  for (let i = 0; i < rows.length;) {
    const row = rows[i]!;
    const goesOn = i === 0 && before.length > 0 && fitsTable(row, before);
    const columns = goesOn ? before : row.segments.map(({ x }) => x);
    const kind = columns.length > 2 ? 'table' : columns.length === 2 ? 'columns' : 'text';
    const split = kind === 'columns' ? splitOf(row) : 0;
    const belongs = (other: Row): boolean => {
      if (kind === 'table') return fitsTable(other, columns);
      if (kind === 'text') return other.segments.length === 1;
      return isBeside(other, row.segments, split, middle);
    };
    let end = i + 1;
    while (end < rows.length && belongs(rows[end]!)) end += 1;
    if (kind === 'columns') end -= countTail(rows.slice(i, end), split);
    blocks.push({ kind, rows: rows.slice(i, end), columns: kind === 'table' ? columns : [] });
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
export function readTable({ rows, columns }: Block): string[] {
  const table: string[][] = [];
  for (const row of rows) {
    const cells = columns.map((start, i) => {
      const next = columns[i + 1] ?? Infinity;
      const slack = row.size * IN_LINE;
      const pieces = piecesIn(row, columns).filter(
        ({ x }) => (i === 0 || x >= start - slack) && x < next - slack,
      );
      return joinPieces(pieces, Infinity)[0]?.text ?? '';
    });
    const last = table.at(-1);
    if (!last || cells[0] !== '') table.push(cells);
    else cells.forEach((text, i) => (last[i] = `${last[i]} ${text}`.trim()));
  }
  return table.map((cells) => cells.join(' | '));
}
