/** The cells that the lines on a page of a PDF enclose. */
import type { Ruling } from './pdf-rulings.ts';

/** Lengths are in points, from the lower left corner. */
export interface Grid {
  /** Where its columns begin, from the left, and at last where they end. */
  xs: number[];
  /** Where its rows begin, from the top, and at last where they end. */
  ys: number[];
  /** Its cells; one that runs over several columns or rows is one. */
  cells: GridCell[];
}

export interface GridCell {
  column: number;
  row: number;
  columns: number;
  rows: number;
}

/** Lines this near are one; borders of a cell are drawn twice, and meet with a gap. */
const NEAR = 3;
/** A box beside another is no table. */
const FEWEST_COLUMNS = 3;
/** Columns that are narrower on average are frames around words. */
const NARROWEST = 14;

/** Lines that go on with each other become one. */
function joinRulings(rulings: readonly Ruling[]): Ruling[] {
  const joined: Ruling[] = [];
  const sorted = [...rulings].sort((a, b) => a.at - b.at || a.from - b.from);
  for (const ruling of sorted) {
    const other = joined.find(
      ({ at, from, to }) =>
        Math.abs(at - ruling.at) <= NEAR && from <= ruling.to + NEAR && ruling.from <= to + NEAR,
    );
    if (other) {
      other.from = Math.min(other.from, ruling.from);
      other.to = Math.max(other.to, ruling.to);
    } else joined.push({ ...ruling });
  }
  return joined;
}

function touches(across: Ruling, down: Ruling): boolean {
  const isBeside = down.at >= across.from - NEAR && down.at <= across.to + NEAR;
  return isBeside && across.at >= down.from - NEAR && across.at <= down.to + NEAR;
}

/** Lines that hang together, each table's by themselves. */
function groupRulings(across: readonly Ruling[], down: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = [];
  const left = new Set([...across, ...down]);
  for (const first of left) {
    left.delete(first);
    const group = [first];
    for (const one of group)
      for (const other of left)
        if (one.isAcross !== other.isAcross && (one.isAcross ? touches(one, other) : touches(other, one))) {
          left.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
}

/** Places that are told apart, in their order. */
function placesOf(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.filter((place, i) => i === 0 || place - (sorted[i - 1] ?? place) > NEAR);
}

/** Whether a line stands at a place and runs past another. */
function isDrawn(rulings: readonly Ruling[], at: number, past: number): boolean {
  return rulings.some((ruling) => Math.abs(ruling.at - at) <= NEAR && ruling.from < past && past < ruling.to);
}

/** How far a cell goes on until a line ends it. */
function sizeOf(from: number, most: number, isEnd: (index: number) => boolean): number {
  let size = 1;
  while (from + size < most && !isEnd(from + size)) size += 1;
  return size;
}

function readCells(xs: readonly number[], ys: readonly number[], group: readonly Ruling[]): GridCell[] {
  const across = group.filter(({ isAcross }) => isAcross);
  const down = group.filter(({ isAcross }) => !isAcross);
  const middle = (places: readonly number[], i: number): number =>
    ((places[i] ?? 0) + (places[i + 1] ?? 0)) / 2;
  const cells: GridCell[] = [];
  const taken = new Set<string>();
  for (let row = 0; row < ys.length - 1; row += 1)
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      const columns = sizeOf(
        column,
        xs.length - 1,
        (i) => taken.has(`${row} ${i}`) || isDrawn(down, xs[i] ?? 0, middle(ys, row)),
      );
      const rows = sizeOf(row, ys.length - 1, (i) => isDrawn(across, ys[i] ?? 0, middle(xs, column)));
      for (let i = 0; i < rows; i += 1)
        for (let k = 0; k < columns; k += 1) taken.add(`${row + i} ${column + k}`);
      cells.push({ column, row, columns, rows });
    }
  return cells;
}

/** The grid of lines that hang together; null where they make no table of three columns. */
function gridOf(group: readonly Ruling[]): Grid | null {
  const across = group.filter(({ isAcross }) => isAcross);
  const down = group.filter(({ isAcross }) => !isAcross);
  // A table may have no line at its sides, or at the end of the page.
  const xs = placesOf([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = placesOf([
    ...across.map(({ at }) => at),
    ...down.flatMap(({ from, to }) => [from, to]),
  ]).reverse();
  if (xs.length <= FEWEST_COLUMNS || ys.length < 2 || across.length === 0) return null;
  const width = (xs.at(-1) ?? 0) - (xs[0] ?? 0);
  if (width < NARROWEST * (xs.length - 1)) return null;
  return { xs, ys, cells: readCells(xs, ys, group) };
}

/**
 * Finds the tables of a page, from its top.
 * @param rulings of the page
 */
export function findGrids(rulings: readonly Ruling[]): Grid[] {
  const across = joinRulings(rulings.filter(({ isAcross }) => isAcross));
  const down = joinRulings(rulings.filter(({ isAcross }) => !isAcross));
  const grids = groupRulings(across, down).flatMap((group) => gridOf(group) ?? []);
  return grids.sort((a, b) => (b.ys[0] ?? 0) - (a.ys[0] ?? 0));
}
