/** Tables become lines, row by row. */

/** The paragraphs of each cell, row by row. */
export type Table = string[][][];

/** Stands alone between two cells whose paragraphs keep lines of their own. */
const BETWEEN = '|';
/** A cell of data has no more paragraphs: a page laid out in columns has. */
const LONGEST_CELL = 12;

function isBlank(cell: string[]): boolean {
  return cell.every((line) => line.trim() === '');
}

/** Two cells with several paragraphs: the head of a document or its signatures, laid out as a table. */
function stackCells(cells: string[][]): string[] {
  return cells.filter((cell) => !isBlank(cell)).flatMap((cell, i) => (i === 0 ? cell : [BETWEEN, ...cell]));
}

/**
 * A row of data becomes one line with its cells between bars; a row of a layout keeps the lines of its cells.
 * @param table paragraphs of each cell
 */
export function flattenTable(table: Table): string[] {
  const columns = Math.max(0, ...table.map((row) => row.length));
  return table.flatMap((row) => {
    const longest = Math.max(0, ...row.map((cell) => cell.filter((line) => line.trim()).length));
    if (longest > (columns < 3 ? 1 : LONGEST_CELL)) return stackCells(row);
    if (row.every(isBlank)) return [];
    return [
      row
        .map((cell) =>
          cell
            .map((line) => line.trim())
            .filter(Boolean)
            .join(' '),
        )
        .join(` ${BETWEEN} `)
        .trim(),
    ];
  });
}
