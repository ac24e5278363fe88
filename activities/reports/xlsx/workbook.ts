import type { Workbook } from 'exceljs';
import { packStably } from '../stable-zip.ts';

/** Packed once, at the end. */
const NOT_YET_PACKED = { zip: { compression: 'STORE' } } as const;

/**
 * Makes a workbook in somebody's name and returns its bytes; the same content gives the same bytes.
 * @param creator named in the file's properties
 * @param madeAt ISO 8601 in UTC, to the second
 * @param fill adds the sheets
 */
export async function renderWorkbook(
  creator: string,
  madeAt: string,
  fill: (workbook: Workbook) => void,
): Promise<Buffer> {
  // Loaded only here: it takes longer to load than all the pages.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = creator;
  workbook.lastModifiedBy = creator;
  workbook.created = new Date(madeAt);
  workbook.modified = new Date(madeAt);
  fill(workbook);
  return packStably(await workbook.xlsx.writeBuffer(NOT_YET_PACKED), madeAt);
}
