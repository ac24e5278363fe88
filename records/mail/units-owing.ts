import type { Transaction } from 'kysely';
import { keyOf } from '../../domain/ids.ts';
import type { NoticeRow, ObligationRow } from '../../domain/projections.ts';
import type { Database } from '../database/schema.ts';
import { listObligations } from '../obligations/obligations.ts';
import { listObstacles } from '../obligations/obstacles.ts';

export interface UnitOwing {
  rows: ObligationRow[];
  /** How many obstacles that it raised wait for an answer. */
  obstacles: number;
}

/** What the units owe whose work somebody takes over, by `<plan>/<unit>`. */
export async function readUnitsOwing(
  trx: Transaction<Database>,
  notices: readonly NoticeRow[],
): Promise<Map<string, UnitOwing>> {
  const found = new Map<string, UnitOwing>();
  for (const { notice, plan, unit } of notices) {
    if (notice !== 'put-in-charge' || found.has(keyOf(plan, unit))) continue;
    const rows = await listObligations(trx, plan, unit);
    const obstacles = await listObstacles(trx, { plan, unit });
    const waiting = obstacles.filter(({ state }) => state !== 'answered').length;
    found.set(keyOf(plan, unit), { rows, obstacles: waiting });
  }
  return found;
}
