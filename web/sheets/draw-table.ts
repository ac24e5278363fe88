/** A table as a workbook to be filled in and sent back: what is in it already, below the heads by which it is read. */
import { addRow, addSheet } from '../../client/reports.ts';
import type { Translate } from '../../domain/bilingual.ts';
import type { HeadedColumn } from './headed-rows.ts';

export interface SheetTable<Key extends string> {
  /** Name of the sheet. */
  name: string;
  title: string;
  /** How it is filled in. */
  subtitle: string;
  columns: readonly (HeadedColumn<Key> & { width: number })[];
  rows: readonly Record<Key, string>[];
}

export async function drawTable<Key extends string>(
  { name, title, subtitle, columns, rows }: SheetTable<Key>,
  t: Translate,
): Promise<Buffer> {
  // Loaded only here: it takes longer to load than all the pages.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const heads = columns.map((column) => ({ title: t(column.title), width: column.width }));
  const sheet = addSheet(workbook, name, title, subtitle, heads);
  for (const row of rows)
    addRow(
      sheet,
      columns.map(({ key }) => row[key]),
    );
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
