import { officialsInRole } from '../../../records/directory/directory.ts';
import type { UnitForm } from '../../../client/reports.ts';
import type { WebServices } from '../../services.ts';
import type { UnitReport } from '../unit-report.ts';
import { unitForm } from './view-model.ts';

/** A report as a document, with the name of who signs it where the directory has one head of the unit. */
export async function loadForm(
  { records }: Pick<WebServices, 'records'>,
  report: UnitReport,
): Promise<UnitForm> {
  const heads = await officialsInRole(records.db, report.plan.id, report.unit.id, 'head');
  return unitForm(report, heads.length === 1 ? heads[0]!.name : null);
}
