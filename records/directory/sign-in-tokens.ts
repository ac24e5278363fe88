/** Tokens mailed to whoever wants to sign in. The record holds their hashes: it never holds one that would open. */
import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import { hashToken } from './hash-token.ts';

/**
 * Keeps a token that is about to be mailed. It takes the place of those mailed to the same person before; those that
 * are over are swept.
 * @param token at least 128 random bits
 */
export async function issueSignInToken(
  db: Kysely<Database>,
  {
    token,
    email,
    issuedAt,
    expiresAt,
  }: { token: string; email: string; issuedAt: Instant; expiresAt: Instant },
): Promise<void> {
  await db
    .deleteFrom('signInTokens')
    .where((eb) => eb.or([eb('expiresAt', '<=', issuedAt), eb('email', '=', email)]))
    .execute();
  await db
    .insertInto('signInTokens')
    .values({ tokenHash: hashToken(token), email, issuedAt, expiresAt })
    .execute();
}

/** Whose token it is; undefined for one that was used, is over or was never issued. Reading it changes nothing. */
export async function findSignInToken(
  db: Kysely<Database>,
  token: string,
  at: Instant,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('signInTokens')
    .select('email')
    .where('tokenHash', '=', hashToken(token))
    .where('expiresAt', '>', at)
    .executeTakeFirst();
  return row?.email;
}

/** The same, and the token opens nothing more. Of two that use it at once, one gets the address. */
export async function useSignInToken(
  db: Kysely<Database>,
  token: string,
  at: Instant,
): Promise<string | undefined> {
  const row = await db
    .deleteFrom('signInTokens')
    .where('tokenHash', '=', hashToken(token))
    .where('expiresAt', '>', at)
    .returning('email')
    .executeTakeFirst();
  return row?.email;
}
