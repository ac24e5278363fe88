/** The record by itself: rows that belong to nothing, and audit logs that are not as they were written. */
import { findBrokenLogs } from '../../../records/obligations/audit-chain.ts';
import { listOrphans, removeOrphans } from '../../../records/obligations/orphans.ts';
import type { EngineContext } from '../../engine/context.ts';
import { found, type Found } from './found.ts';

export async function examineRows({ records: { db } }: EngineContext): Promise<Found[]> {
  return (await listOrphans(db)).map(({ table, count, missing, removable }) =>
    removable
      ? found({ case: 'rows-derived', table, count, missing }, { table }, () => removeOrphans(db, table))
      : found({ case: 'rows-kept', table, count, missing }, { table }),
  );
}

/** @param plan of one plan alone, where it is given */
export async function examineAuditLogs({ records: { db } }: EngineContext, plan?: string): Promise<Found[]> {
  return (await findBrokenLogs(db, plan)).map((broken) => found(broken, { log: broken.plan }));
}
