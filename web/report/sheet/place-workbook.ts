import { FORM_COLUMNS } from '../../../client/reports.ts';
import type { SheetCell, SheetRows } from '../../../client/documents/read-workbook.ts';
import type { UnitReport } from '../unit-report.ts';
import {
  askedNumbers,
  askedTexts,
  cellWords,
  comparable,
  placeNumber,
  typedIn,
  type PlacedCells,
} from './placed.ts';

const columnOf = ({ place }: SheetCell): string => place.replace(/\d/g, '');
const rowOf = ({ place }: SheetCell): string => place.replace(/\D/g, '');

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

/** A sheet's rows below the heads: for each of the columns named its cell. */
function below(rows: SheetRows, wanted: readonly string[]): Record<string, SheetCell>[] {
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

/** What a workbook says that was made from the form: rows are known by their code and their words, wherever they stand. */
export function placeWorkbook(sheets: readonly SheetRows[], report: UnitReport): PlacedCells {
  const numbers = askedNumbers(report);
  const texts = askedTexts(report);
  const placed: PlacedCells = { cells: [], strays: [] };
  const { code, label, value, part, title } = FORM_COLUMNS;
  for (const rows of sheets) {
    for (const row of below(rows, [code, label, value])) {
      const [said, what, cell] = [row[code]!, row[label]!, row[value]!];
      const asked = numbers.find(
        (one) => one.code === said.text.trim() && comparable(one.label) === comparable(what.text),
      );
      if (asked) placed.cells.push(placeNumber(asked, cellWords(cell.place), typedIn(cell)));
      else if (cell.text.trim() !== '')
        placed.strays.push({ where: cellWords(cell.place), text: typedIn(cell) });
    }
    for (const row of below(rows, [part, title, label])) {
      const cell = row[label]!;
      const field = texts.get(comparable(row[title]!.text));
      const text = cell.text.trim();
      if (field) placed.cells.push({ where: cellWords(cell.place), field, text });
      else if (text !== '') placed.strays.push({ where: cellWords(cell.place), text });
    }
  }
  return placed;
}
