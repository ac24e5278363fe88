/** Small workbooks of one sheet, part by part, as only tests need them. */
import { makeZip } from './make-docx.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** @param rows inside `sheetData`; `after` stands behind it, `parts` replace or add to what is there */
export function makeXlsx(rows: string, after = '', parts: Record<string, string> = {}): Uint8Array {
  return makeZip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets><sheet name="S" sheetId="1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...parts,
  });
}
