import { FORM_COLUMNS } from '../../../client/reports.ts';
import type { SheetRows } from '../../../client/documents/read-workbook.ts';
import { comparable, rowsBelow } from '../../layout/sheet-rows.ts';
import type { UnitReport } from '../unit-report.ts';
import { askedNumbers, askedTexts, cellWords, placeNumber, typedIn, type PlacedCells } from './placed.ts';

/** What a workbook says that was made from the form: rows are known by their code and their words, wherever they stand. */
export function placeWorkbook(sheets: readonly SheetRows[], report: UnitReport): PlacedCells {
  const numbers = askedNumbers(report);
  const texts = askedTexts(report);
  const placed: PlacedCells = { cells: [], strays: [] };
  const { code, label, value, part, title } = FORM_COLUMNS;
  for (const rows of sheets) {
    for (const row of rowsBelow(rows, [code, label, value])) {
      const [said, what, cell] = [row[code]!, row[label]!, row[value]!];
      const asked = numbers.find(
        (one) => one.code === said.text.trim() && comparable(one.label) === comparable(what.text),
      );
      if (asked) placed.cells.push(placeNumber(asked, cellWords(cell.place), typedIn(cell)));
      else if (cell.text.trim() !== '')
        placed.strays.push({ where: cellWords(cell.place), text: typedIn(cell) });
    }
    for (const row of rowsBelow(rows, [part, title, label])) {
      const cell = row[label]!;
      const field = texts.get(comparable(row[title]!.text));
      const text = cell.text.trim();
      if (field) placed.cells.push({ where: cellWords(cell.place), field, text });
      else if (text !== '') placed.strays.push({ where: cellWords(cell.place), text });
    }
  }
  return placed;
}
