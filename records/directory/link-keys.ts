import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/** Bytes of a key: HS256 wants at least 32. */
const SECRET_BYTES = 32;

export interface LinkKey {
  keyId: string;
  secret: Uint8Array;
}

/** The newest key that signs links, made when there is none; every worker on this record signs with the same. */
export async function ensureLinkKey(db: Kysely<Database>, at: Instant): Promise<LinkKey> {
  await db
    .insertInto('linkKeys')
    .values({ id: 'k1', secret: randomBytes(SECRET_BYTES), createdAt: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const key = await db
    .selectFrom('linkKeys')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow();
  return { keyId: key.id, secret: key.secret };
}

/** The key with this id, e.g. an older one that still lives in links sent before; undefined where there is none. */
export async function findLinkKey(db: Kysely<Database>, keyId: string): Promise<LinkKey | undefined> {
  const key = await db.selectFrom('linkKeys').selectAll().where('id', '=', keyId).executeTakeFirst();
  return key && { keyId: key.id, secret: key.secret };
}
