import { reportHome } from '../layout/paths.ts';
import type { UnitReport } from './unit-report.ts';

/** Where a unit's report lies, for routes. */
export const ADDRESS = '/don-vi/:plan/:unit/bao-cao/:period';

/** The same of one report. */
export function addressOf({ plan, unit, period }: UnitReport): string {
  return reportHome(plan.id, unit.id, period);
}
