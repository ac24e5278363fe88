/** What both sheets share: type, borders, a title above a heading row that stays in sight. */
import type { Cell, Workbook, Worksheet } from 'exceljs';

export interface SheetColumn {
  title: string;
  /** Characters. */
  width: number;
}

/** A value of a cell; null stays empty. */
export type CellValue = string | number | null;

const FONT = { name: 'Times New Roman', size: 12 };
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const HEADING_ROW = 4;
const LINE_HEIGHT = 17;

/** Adds a sheet with its title, a line below it, and the heading row. */
export function addSheet(
  workbook: Workbook,
  name: string,
  title: string,
  subtitle: string,
  columns: readonly SheetColumn[],
): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: HEADING_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  columns.forEach((column, index) => (sheet.getColumn(index + 1).width = column.width));
  writeLine(sheet, 1, title, columns.length, { ...FONT, size: 14, bold: true });
  writeLine(sheet, 2, subtitle, columns.length, { ...FONT, italic: true });
  const headings = columns.map((column) => column.title);
  addRow(sheet, headings, { bold: true, colour: 'E7E6E6', row: HEADING_ROW });
  sheet.autoFilter = {
    from: { row: HEADING_ROW, column: 1 },
    to: { row: HEADING_ROW, column: columns.length },
  };
  sheet.pageSetup.printTitlesRow = `${HEADING_ROW}:${HEADING_ROW}`;
  return sheet;
}

/** Excel's format "Text". */
const TEXT_FORMAT = '@';

/**
 * A cell of type string is no formula, whatever it begins with. The format keeps it so when somebody edits it: a
 * spreadsheet would take what they typed for a formula.
 */
function keepText(cell: Cell, text: string): void {
  if (/^\s*[=+@-]/.test(text)) cell.numFmt = TEXT_FORMAT;
}

/** Writes one row of values as they are; text stays text. */
export function addRow(
  sheet: Worksheet,
  values: readonly CellValue[],
  { bold = false, colour, row = sheet.rowCount + 1 }: { bold?: boolean; colour?: string; row?: number } = {},
): Cell[] {
  const lines = values.map((value, index) => linesOf(value, sheet.getColumn(index + 1).width, bold));
  sheet.getRow(row).height = LINE_HEIGHT * Math.max(...lines);
  return values.map((value, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = value;
    if (typeof value === 'string') keepText(cell, value);
    cell.font = { ...FONT, bold };
    cell.border = BORDER;
    cell.alignment = {
      vertical: 'middle',
      wrapText: true,
      horizontal: typeof value === 'number' ? 'right' : 'left',
    };
    if (typeof value === 'number') cell.numFmt = Number.isInteger(value) ? '#,##0' : '#,##0.00####';
    if (colour) paint(cell, colour);
    return cell;
  });
}

/** Lines a wrapped text will take: not every program fits the height of rows by itself on opening. */
function linesOf(value: CellValue, width = 10, bold = false): number {
  return typeof value === 'string' ? Math.max(1, Math.ceil((value.length * (bold ? 1.15 : 1)) / width)) : 1;
}

/** Fills a cell with a colour, `RRGGBB`. */
export function paint(cell: Cell, colour: string): void {
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } };
}

function writeLine(sheet: Worksheet, row: number, text: string, width: number, font: Cell['font']): void {
  sheet.mergeCells(row, 1, row, width);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  keepText(cell, text);
  cell.font = font;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  sheet.getRow(row).height = row === 1 ? 40 : 20;
}
