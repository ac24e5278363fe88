import { createHash } from 'node:crypto';
import type { OfficialsTable } from '../../records/database/schema.ts';

/** Names an entry of the directory in an address, where no e-mail address may stand. */
export function personKey({ unit, email, plan }: Pick<OfficialsTable, 'unit' | 'email' | 'plan'>): string {
  return createHash('sha256')
    .update(JSON.stringify([unit, email, plan]))
    .digest('hex')
    .slice(0, 16);
}
