/** Whether this Temporal is the one on which the record's workflows live. */
import { findTemporalHome, moveTemporalHome } from '../../../records/database/temporal-home.ts';
import type { EngineContext } from '../../engine/context.ts';
import { hasNamespace, temporalHere } from '../../engine/same-temporal.ts';
import { found, type Found } from './found.ts';

/**
 * @returns what is wrong, or null; without `repair` where the settings name another namespace of the same server: there
 *   the workflows still are, and nothing must be made anew
 */
export async function examineHome({ client, records, now }: EngineContext): Promise<Found | null> {
  const home = await findTemporalHome(records.db);
  const here = await temporalHere(client);
  if (!home || here === null || home.namespaceId === here.namespaceId) return null;
  if (await hasNamespace(client, home)) {
    return found({ case: 'other-namespace', home: home.namespace, here: here.namespace }, null);
  }
  const adopt = (): Promise<void> => moveTemporalHome(records.db, here, now());
  return found({ case: 'other-temporal', since: home.since }, null, adopt);
}
