import ExcelJS from 'exceljs';
import { packStably } from '../stable-zip.ts';
import { addRow, addSheet } from '../xlsx/sheet.ts';
import type { UnitForm } from './types.ts';

const MADE_AT = '2000-01-01T00:00:00Z';

/** The same form as a workbook: figures on one sheet, words on another; values only. */
export async function renderUnitFormXlsx(form: UnitForm): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = form.unit;
  workbook.lastModifiedBy = form.unit;
  workbook.created = new Date(MADE_AT);
  workbook.modified = new Date(MADE_AT);
  const subtitle = `${form.unit} – ${form.due}`;
  const figures = addSheet(workbook, 'Số liệu', form.report, subtitle, [
    { title: 'Mã', width: 12 },
    { title: 'Chỉ tiêu', width: 50 },
    { title: 'Nội dung', width: 50 },
    { title: 'Số liệu', width: 18 },
    { title: 'Kỳ trước', width: 18 },
  ]);
  for (const { code, statement, parts, instead, previous } of form.figures) {
    for (const { label, value } of parts)
      addRow(figures, [code, statement, label, instead || value, previous]);
  }
  const words = addSheet(workbook, 'Nội dung', form.report, subtitle, [
    { title: 'Phần', width: 30 },
    { title: 'Mục', width: 50 },
    { title: 'Nội dung', width: 80 },
  ]);
  for (const { heading, parts } of form.texts) {
    for (const { title, text } of parts) addRow(words, [heading, title, text]);
  }
  return packStably(await workbook.xlsx.writeBuffer(), MADE_AT);
}
