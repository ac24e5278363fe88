import type { ActName } from '../../domain/acts/names.ts';
import { PERMISSIONS, refuseByTable } from '../../domain/permissions.ts';
import type { Work } from '../work-page/load-work.ts';

/** Whether the coordinator may submit this act in its present state; dates are judged by the engine. */
export function isAllowed(act: ActName, { row }: Work): boolean {
  return refuseByTable(act, 'coordinator', row.kind, row.state, Boolean(row.quiet)) === null;
}

/** Whether an act is the coordinator's. */
export function isCoordinators(act: ActName): boolean {
  const { of, roles } = PERMISSIONS[act];
  return of === 'coordinator' && roles.includes('coordinator');
}
