import ExcelJS from 'exceljs';
import type { Issue, Snapshot } from '../snapshot-types.ts';
import { packStably } from '../stable-zip.ts';
import { addFiguresSheet } from './figures-sheet.ts';
import { addReportersSheet } from './reporters-sheet.ts';

/**
 * Draws a sealed snapshot as a workbook: the figures of each target and unit, and who reported when. It holds values
 * only, no formulas; the same arguments give the same bytes.
 * @param issue number and date from the registry; null leaves room for them
 */
export async function renderReportXlsx(snapshot: Snapshot, issue: Issue | null): Promise<Buffer> {
  const madeAt = `${issue?.date ?? snapshot.period.sendDue}T00:00:00Z`;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = snapshot.coordinator.name;
  workbook.lastModifiedBy = snapshot.coordinator.name;
  workbook.created = new Date(madeAt);
  workbook.modified = new Date(madeAt);
  addFiguresSheet(workbook, snapshot, issue);
  addReportersSheet(workbook, snapshot, issue);
  return packStably(await workbook.xlsx.writeBuffer(), madeAt);
}
