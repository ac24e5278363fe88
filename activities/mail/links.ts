/** Links in mails: the one place where they are built and read. */
import { createHmac, webcrypto } from 'node:crypto';
import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import type { LinkKey } from '../../records/directory/link-keys.ts';
import type { NewLink } from '../../records/directory/links.ts';

export interface LinkSettings {
  /** Address of the pages without a slash at the end, e.g. `http://127.0.0.1:8080`. */
  publicUrl: string;
  /** Names the key in the token, so that keys can be changed while old links live on. */
  keyId: string;
  /** At least 32 random bytes. */
  secret: Uint8Array;
  validDays: number;
}

export interface LinkTarget {
  plan: string;
  unit: UnitId;
  /** Address of the mail the link is in; only a keyed hash of it enters the token. */
  email: string;
  /** The role in which that person is told. */
  role: Role;
  /** When the link is made. */
  at: Instant;
  /** Message-ID of the mail it stands in: each mail's link is another, so that one sent after a revocation lives. */
  mail: string;
}

/** A link and the row under which it can be found and revoked; whoever sends it keeps the row first. */
export interface BuiltLink {
  url: string;
  link: NewLink;
}

export type BuildLink = (target: LinkTarget) => Promise<BuiltLink>;

/** How long a link in a mail opens the page, in days: a report's whole cycle and its correction. */
export const LINK_DAYS = 400;

const SECONDS_PER_DAY = 86_400;

/** A keyed name that says nothing to whoever lacks the key: HMAC-SHA256, 128 bits, base64url. */
function keyedName(secret: Uint8Array, text: string): string {
  return createHmac('sha256', secret).update(text).digest().subarray(0, 16).toString('base64url');
}

function importKey(secret: Uint8Array): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/**
 * Makes the function that builds links: `<publicUrl>/l/<token>`, the token a JWT signed with HS256 that opens
 * one unit's obligations in one plan until it expires or its row is revoked. The same target gives the same link.
 */
export function createLinkBuilder({ publicUrl, keyId, secret, validDays }: LinkSettings): BuildLink {
  // Left to itself, the library would import the bytes again for every signature.
  let signingKey: Promise<webcrypto.CryptoKey> | undefined;
  return async ({ plan, unit, email: address, role, at, mail }) => {
    const email = address.toLowerCase();
    const issued = Math.floor(toMs(at) / 1000);
    const expires = issued + validDays * SECONDS_PER_DAY;
    const id = keyedName(secret, JSON.stringify([plan, unit, email, role, issued, mail]));
    const token = await new SignJWT({ plan, unit, for: keyedName(secret, email) })
      .setProtectedHeader({ alg: 'HS256', kid: keyId })
      .setJti(id)
      .setIssuedAt(issued)
      .setExpirationTime(expires)
      .sign(await (signingKey ??= importKey(secret)));
    const link = { id, plan, unit, email, role, issuedAt: at, expiresAt: toInstant(expires * 1000) };
    return { url: `${publicUrl}/l/${token}`, link };
  };
}

/**
 * Reads a link's token: the id of its row, and whether its time is over. The row says whether it was revoked.
 *
 * @param token what stands behind `/l/` in the address
 * @param findKey the key with an id
 * @returns null for anything that was not signed with one of our keys
 */
export async function readLinkToken(
  token: string,
  findKey: (keyId: string) => Promise<LinkKey | undefined>,
  at: Instant,
): Promise<{ id: string; expired: boolean } | null> {
  try {
    const { kid, alg } = decodeProtectedHeader(token);
    const key = alg === 'HS256' && kid !== undefined ? await findKey(kid) : undefined;
    if (!key) return null;
    const claims = { requiredClaims: ['jti', 'exp'], algorithms: ['HS256'], currentDate: new Date(at) };
    try {
      const { payload } = await jwtVerify(token, key.secret, claims);
      return { id: payload.jti!, expired: false };
    } catch (error) {
      if (!(error instanceof errors.JWTExpired) || error.payload.jti === undefined) throw error;
      return { id: error.payload.jti, expired: true };
    }
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return null;
    throw error;
  }
}
