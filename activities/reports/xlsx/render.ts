import type { Issue, Snapshot } from '../../../domain/aggregation/snapshot.ts';
import { addFiguresSheet } from './figures-sheet.ts';
import { addReportersSheet } from './reporters-sheet.ts';
import { renderWorkbook } from './workbook.ts';

/**
 * Draws a sealed snapshot as a workbook: the figures of each target and unit, and who reported when. It holds values
 * only, no formulas; the same arguments give the same bytes.
 * @param issue number and date from the registry; null leaves room for them
 */
export function renderReportXlsx(snapshot: Snapshot, issue: Issue | null): Promise<Buffer> {
  const madeAt = `${issue?.date ?? snapshot.period.sendDue}T00:00:00Z`;
  return renderWorkbook(snapshot.coordinator.name, madeAt, (workbook) => {
    addFiguresSheet(workbook, snapshot, issue);
    addReportersSheet(workbook, snapshot, issue);
  });
}
