/** A table from a spreadsheet, sent as a workbook or pasted: rows whose cells are known by the head of their column. */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { SheetCell, SheetRows } from '../../client/documents/read-workbook.ts';
import { columnOf, comparable, rowOf } from '../layout/sheet-rows.ts';

/** A column by its heads in both languages, and how the rows are to name it. */
export interface HeadedColumn<Key extends string> {
  key: Key;
  title: Bilingual;
}

/** A cell with its place as people say it: `ô C7`, `dòng 3, cột 2`. */
export interface PlacedText {
  text: string;
  where: Bilingual;
}

export type HeadedRow<Key extends string> = Record<Key, PlacedText>;

const isEmpty = <Key extends string>(row: HeadedRow<Key>): boolean =>
  Object.values<PlacedText>(row).every(({ text }) => text === '');

const isHead = ({ title }: HeadedColumn<string>, text: string): boolean =>
  [title.vi, title.en].map(comparable).includes(comparable(text));

/** In which column of a row each head stands; null where one is not there. */
function columnsIn<Key extends string>(
  texts: readonly string[],
  columns: readonly HeadedColumn<Key>[],
): Map<Key, number> | null {
  const found = columns.map(
    (column) => [column.key, texts.findIndex((text) => isHead(column, text))] as const,
  );
  return found.every(([, at]) => at >= 0) ? new Map(found) : null;
}

/**
 * The rows below the heads of a workbook's first sheet that has them all, in whatever order; empty ones are left out.
 * @returns null where no sheet has them
 */
export function rowsOfWorkbook<Key extends string>(
  sheets: readonly SheetRows[],
  columns: readonly HeadedColumn<Key>[],
): HeadedRow<Key>[] | null {
  for (const rows of sheets)
    for (const [at, cells] of rows.entries()) {
      const found = columnsIn(
        cells.map(({ text }) => text),
        columns,
      );
      if (!found) continue;
      const letters = new Map([...found].map(([key, index]) => [key, columnOf(cells[index]!)]));
      return rows
        .slice(at + 1)
        .map((below) => rowBelow(below, letters))
        .filter((row) => !isEmpty(row));
    }
  return null;
}

function rowBelow<Key extends string>(
  cells: readonly SheetCell[],
  letters: Map<Key, string>,
): HeadedRow<Key> {
  const row = cells[0] ? rowOf(cells[0]) : '';
  const placed = [...letters].map(([key, letter]) => {
    const text = cells.find((cell) => columnOf(cell) === letter)?.text.trim() ?? '';
    return [key, { text, where: both(`ô ${letter}${row}`, `cell ${letter}${row}`) }] as const;
  });
  return Object.fromEntries(placed) as HeadedRow<Key>;
}

/** The rows of cells that were copied from a sheet: in the order of the columns, or of the heads, where those came along. */
export function rowsOfPasted<Key extends string>(
  pasted: string,
  columns: readonly HeadedColumn<Key>[],
): HeadedRow<Key>[] {
  const lines = pasted.split(/\r?\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
  const head = lines.findIndex((cells) => columnsIn(cells, columns) !== null);
  const order =
    columnsIn(lines[head] ?? [], columns) ?? new Map(columns.map(({ key }, index) => [key, index]));
  return lines
    .map((cells, index) => {
      const placed = [...order].map(([key, column]) => {
        const where = both(`dòng ${index + 1}, cột ${column + 1}`, `line ${index + 1}, column ${column + 1}`);
        return [key, { text: cells[column] ?? '', where }] as const;
      });
      return Object.fromEntries(placed) as HeadedRow<Key>;
    })
    .slice(head + 1)
    .filter((row) => !isEmpty(row));
}

/** Whether bytes are a workbook's, as base64: it is a zip archive. */
export const isWorkbook = ({ base64 }: { base64: string }): boolean => base64.startsWith('UEsD');
