/** The files of a plan's page. */
import type { Translate } from '../../domain/bilingual.ts';
import { toCsv } from '../layout/csv.ts';
import { citePlan, unitName } from '../layout/names.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { stateColumns, stateRows } from './state-table.ts';
import { addRow, addSheet } from '../../client/reports.ts';

/** The table for programs and spreadsheets. */
export function drawCsv(standing: PlanAsItStands, t: Translate): string {
  return toCsv([stateColumns(t).map(({ title }) => title), ...stateRows(standing, t)]);
}

/** The same as a workbook. */
export async function drawWorkbook(standing: PlanAsItStands, t: Translate): Promise<Buffer> {
  const { plan } = standing;
  // Loaded only here: it takes longer to load than all the pages.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = unitName(plan, plan.coordinator, t);
  const name = t('Tình hình thực hiện', 'Status of the plan');
  const sheet = addSheet(workbook, name, t(plan.title, plan.titleEn), citePlan(plan, t), stateColumns(t));
  for (const row of stateRows(standing, t)) addRow(sheet, row);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
