import type { Workbook } from 'exceljs';
import { addRow, addSheet } from '../xlsx/sheet.ts';
import { renderWorkbook } from '../xlsx/workbook.ts';
import type { UnitForm } from './types.ts';

/** The same form as a workbook: figures on one sheet, words on another; values only. */
export function renderUnitFormXlsx(form: UnitForm): Promise<Buffer> {
  return renderWorkbook(form.unit, '2000-01-01T00:00:00Z', (workbook) => addSheets(workbook, form));
}

function addSheets(workbook: Workbook, form: UnitForm): void {
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
}
