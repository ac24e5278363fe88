import type { Workbook } from 'exceljs';
import { readNumber } from '../../../domain/figures/read-number.ts';
import { addRow, addSheet, type CellValue } from '../xlsx/sheet.ts';
import { renderWorkbook } from '../xlsx/workbook.ts';
import { FORM_COLUMNS, type UnitForm } from './types.ts';

/** The same form as a workbook: figures on one sheet, words on another; it can be filled in and sent back. */
export function renderUnitFormXlsx(form: UnitForm): Promise<Buffer> {
  return renderWorkbook(form.unit, '2000-01-01T00:00:00Z', (workbook) => addSheets(workbook, form));
}

/** A number as one, so that a sheet can add it up; empty where nothing is filled in, a text where it is none. */
function asNumber(text: string): CellValue {
  if (text === '') return null;
  const reading = readNumber(text);
  return 'value' in reading ? reading.value : text;
}

function addSheets(workbook: Workbook, form: UnitForm): void {
  const subtitle = `${form.unit} – ${form.due}`;
  const figures = addSheet(workbook, 'Số liệu', form.report, subtitle, [
    { title: FORM_COLUMNS.code, width: 12 },
    { title: 'Chỉ tiêu', width: 50 },
    { title: FORM_COLUMNS.label, width: 50 },
    { title: FORM_COLUMNS.value, width: 18 },
    { title: 'Kỳ trước', width: 18 },
  ]);
  for (const { code, statement, parts, instead, previous } of form.figures) {
    for (const { label, value } of parts)
      addRow(figures, [code, statement, label, instead || asNumber(value), asNumber(previous)]);
  }
  const words = addSheet(workbook, 'Nội dung', form.report, subtitle, [
    { title: FORM_COLUMNS.part, width: 30 },
    { title: FORM_COLUMNS.title, width: 50 },
    { title: FORM_COLUMNS.label, width: 80 },
  ]);
  for (const { heading, parts } of form.texts) {
    for (const { title, text } of parts) addRow(words, [heading, title, text]);
  }
}
