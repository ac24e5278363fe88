/** The files of a plan's page. */
import ExcelJS from 'exceljs';
import { addRow, addSheet } from '../../activities/reports/xlsx/sheet.ts';
import { toCsv } from '../frame/csv.ts';
import { citePlan, unitName } from '../frame/names.ts';
import type { Say } from '../frame/say.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { stateHeadings, stateRows } from './state-rows.ts';

/** The table for programs and spreadsheets. */
export function drawCsv(standing: PlanAsItStands, say: Say): string {
  return toCsv([stateHeadings(say), ...stateRows(standing, say)]);
}

const WIDTHS = [34, 40, 12, 14, 14, 26, 30, 30];

/** The same as a workbook. */
export async function drawWorkbook(standing: PlanAsItStands, say: Say): Promise<Buffer> {
  const { plan } = standing;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = unitName(plan, plan.coordinator, say);
  const name = say('Tình hình thực hiện', 'How things stand');
  const columns = stateHeadings(say).map((title, index) => ({ title, width: WIDTHS[index] ?? 20 }));
  const sheet = addSheet(workbook, name, say(plan.title, plan.titleEn), citePlan(plan, say), columns);
  for (const row of stateRows(standing, say)) addRow(sheet, row);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
