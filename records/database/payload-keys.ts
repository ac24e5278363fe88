/** Which keys encrypted payloads that lie on the Temporal server: their ids, and digests that give nothing away. */
import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from './schema.ts';

export interface KnownKey {
  id: string;
  /** SHA-256 of the key, which is random and cannot be guessed from it. */
  digest: string;
}

/** Every key that was ever used, oldest first. */
export function listPayloadKeys(db: Kysely<Database>): Promise<KnownKey[]> {
  return db.selectFrom('payloadKeys').select(['id', 'digest']).orderBy('since').orderBy('id').execute();
}

/** Notes that a key is used; what is there stays. */
export async function savePayloadKey(
  db: Kysely<Database>,
  { id, digest }: KnownKey,
  at: Instant,
): Promise<void> {
  await db
    .insertInto('payloadKeys')
    .values({ id, digest, since: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
