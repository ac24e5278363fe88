/** A workbook as a table to work with: its sheets' rows, each cell with its place. */
import type { Archive } from '../../../importer/read/unzip.ts';
import type { Budget } from '../../../importer/refuse/budget.ts';
import { SHEET } from './read-sheets.ts';
import { readTexts, walkRows, type SheetCell } from './sheet-cells.ts';
import { readDayStyles } from './sheet-dates.ts';

/** Filled rows of one sheet. */
export type SheetRows = SheetCell[][];

/**
 * The sheets of a workbook in the order of their files.
 * @throws SourceRefused
 */
export function readCells(archive: Archive, budget: Budget): SheetRows[] {
  const shared = readTexts(archive, 'xl/sharedStrings.xml', 'si', budget);
  const days = readDayStyles(archive, budget);
  const names = archive.names.filter((name) => SHEET.test(name));
  return names
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((name) => {
      const rows: SheetRows = [];
      walkRows(archive, name, { shared, days, budget }, (cells) => rows.push(cells));
      return rows;
    });
}
