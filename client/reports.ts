/** Reports as documents and workbooks, for whoever shows them: versions, drafts, forms to fill in, chase letters. */
export {
  gatherSnapshot,
  renderChaseLetter,
  renderReportDocx,
  renderReportXlsx,
  sealSnapshot,
  yearBefore,
  type LateWork,
  type Snapshot,
} from '../activities/reports/index.ts';
export { FIGURE_HEADS, figureRows } from '../activities/reports/unit-form/figure-rows.ts';
export { renderUnitFormDocx } from '../activities/reports/unit-form/docx.ts';
export { FORM_COLUMNS, type UnitForm } from '../activities/reports/unit-form/types.ts';
export { renderUnitFormXlsx } from '../activities/reports/unit-form/xlsx.ts';
export { packFiles } from '../activities/reports/stable-zip.ts';
export { addRow, addSheet } from '../activities/reports/xlsx/sheet.ts';
export { renderWorkbook } from '../activities/reports/xlsx/workbook.ts';
