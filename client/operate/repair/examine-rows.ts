/** Rows of the record that belong to nothing. */
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
