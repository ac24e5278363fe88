/** Tables: the borderless two columns of head and foot, and ruled tables whose heading row repeats on each page. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { mm, runs } from './text.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const ALIGN = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** Two columns side by side without borders, row by row. */
export function columns(
  widths: readonly [number, number],
  rows: readonly [Paragraph[], Paragraph[]][],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                borders: NO_BORDERS,
                width: { size: mm(widths[index]!), type: WidthType.DXA },
                margins: { left: 0, right: 0 },
                children,
              }),
          ),
        }),
    ),
  });
}

export interface Column {
  title: string;
  /** mm */
  width: number;
  align: keyof typeof ALIGN;
}

/** One row of a ruled table, each cell a text or what was drawn for it; `span` is one bold cell over the whole width. */
export type Row = readonly (string | Paragraph[])[] | { span: string };

/** Points of the type in ruled tables. */
export const TABLE_SIZES = [10, 11] as const;
export type TableSize = (typeof TABLE_SIZES)[number];

/** The paragraph style of a table's cells, said once for all of them. */
export const tableStyle = (size: TableSize): string => `Table${size}`;

/** A ruled table in small type. */
export function ruled(columnsOf: readonly Column[], rows: readonly Row[], size: TableSize = 11): Table {
  const style = tableStyle(size);
  const cell = (content: string | Paragraph[], column: Column, bold: boolean): TableCell =>
    new TableCell({
      width: { size: mm(column.width), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children:
        typeof content === 'string'
          ? [
              new Paragraph({
                style,
                alignment: bold ? ALIGN.centre : ALIGN[column.align],
                children: runs(content, { bold: bold || undefined }),
              }),
            ]
          : content,
    });
  const spanning = (text: string): TableCell =>
    new TableCell({
      columnSpan: columnsOf.length,
      children: [new Paragraph({ style, keepNext: true, children: runs(text, { bold: true }) })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(columnsOf.reduce((sum, column) => sum + column.width, 0)), type: WidthType.DXA },
    columnWidths: columnsOf.map((column) => mm(column.width)),
    margins: { top: mm(0.6), bottom: mm(0.6), left: mm(1.2), right: mm(1.2) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columnsOf.map((column) => cell(column.title, column, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children:
              'span' in row
                ? [spanning(row.span)]
                : row.map((text, index) => cell(text, columnsOf[index]!, false)),
          }),
      ),
    ],
  });
}
