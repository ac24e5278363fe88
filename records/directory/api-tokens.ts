/** Bearer tokens of other systems. The record holds their hashes: it never holds one that would open. */
import { sql, type Kysely } from 'kysely';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import type { ApiTokensTable } from '../database/schema-web.ts';
import type { Database } from '../database/schema.ts';
import { hashToken } from './hash-token.ts';

/** A token as it is shown: everything but what would open. */
export type KnownToken = Omit<ApiTokensTable, 'tokenHash'>;

const SHOWN = [
  'id',
  'name',
  'scopes',
  'actsAs',
  'createdAt',
  'expiresAt',
  'lastUsedAt',
  'revokedAt',
] as const satisfies readonly (keyof KnownToken)[];

/** How exactly the last use is kept, in milliseconds: a program that asks often must not write as often. */
const USE_NOTED_EVERY_MS = 60_000;

/**
 * Keeps a token.
 * @param token at least 128 random bits
 */
export async function addApiToken(
  db: Kysely<Database>,
  token: string,
  known: Omit<KnownToken, 'lastUsedAt' | 'revokedAt'>,
): Promise<void> {
  await db
    .insertInto('apiTokens')
    .values({ ...known, tokenHash: hashToken(token), lastUsedAt: null, revokedAt: null })
    .execute();
}

/** Every token that was ever made, newest first. */
export function listApiTokens(db: Kysely<Database>): Promise<KnownToken[]> {
  return db.selectFrom('apiTokens').select(SHOWN).orderBy('createdAt', 'desc').orderBy('id').execute();
}

/**
 * Ends a token for good; one that was revoked before keeps its instant.
 * @returns when it was revoked; undefined where there is no such token
 */
export async function revokeApiToken(
  db: Kysely<Database>,
  id: string,
  at: Instant,
): Promise<Instant | undefined> {
  const row = await db
    .updateTable('apiTokens')
    .set({ revokedAt: sql`coalesce(revoked_at, ${at})` })
    .where('id', '=', id)
    .returning('revokedAt')
    .executeTakeFirst();
  return row?.revokedAt ?? undefined;
}

/** The token that somebody shows, its use noted; undefined for one that is over, revoked or was never made. */
export async function useApiToken(
  db: Kysely<Database>,
  token: string,
  at: Instant,
): Promise<KnownToken | undefined> {
  const found = await db
    .selectFrom('apiTokens')
    .select(SHOWN)
    .where('tokenHash', '=', hashToken(token))
    .where('expiresAt', '>', at)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (!found) return undefined;
  const due = toInstant(toMs(at) - USE_NOTED_EVERY_MS);
  if (found.lastUsedAt === null || toMs(found.lastUsedAt) <= toMs(due)) {
    await db.updateTable('apiTokens').set({ lastUsedAt: at }).where('id', '=', found.id).execute();
  }
  return found;
}
