/** Rows of a workbook that was made from a form of ours: known by the heads of their columns, wherever they stand. */
import type { SheetCell, SheetRows } from '../../client/documents/read-workbook.ts';
import { folded } from '../lists/compare-texts.ts';

/** Texts of a form are compared without what programs change in them: blanks, accents composed otherwise, case. */
export const comparable = (text: string): string => folded(text).replace(/\s+/g, ' ').trim();

/** `C` of `C7`. */
export const columnOf = ({ place }: SheetCell): string => place.replace(/\d/g, '');
/** `7` of `C7`. */
export const rowOf = ({ place }: SheetCell): string => place.replace(/\D/g, '');

/** The row of heads and the columns below it, by their heads; null where the sheet is no part of a form. */
function headsOf(
  rows: SheetRows,
  wanted: readonly string[],
): { at: number; columns: Map<string, string> } | null {
  for (const [at, cells] of rows.entries()) {
    const columns = new Map(cells.map((cell) => [comparable(cell.text), columnOf(cell)]));
    if (wanted.every((one) => columns.has(comparable(one)))) return { at, columns };
  }
  return null;
}

/** A sheet's rows below the heads: for each of the columns named its cell; none where the sheet lacks one of them. */
export function rowsBelow(rows: SheetRows, wanted: readonly string[]): Record<string, SheetCell>[] {
  const heads = headsOf(rows, wanted);
  if (!heads) return [];
  return rows.slice(heads.at + 1).map((cells) => {
    const row = cells[0] ? rowOf(cells[0]) : '';
    return Object.fromEntries(
      wanted.map((head) => {
        const column = heads.columns.get(comparable(head)) ?? '';
        const cell = cells.find((one) => columnOf(one) === column);
        return [head, cell ?? { place: `${column}${row}`, text: '', number: null, isError: false }];
      }),
    );
  });
}
