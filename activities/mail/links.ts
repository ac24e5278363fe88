/** Links in mails: the one place where they are built. */
import { createHmac } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Instant, UnitId } from '../../domain/plan.ts';
import { toMs } from '../../domain/clock.ts';

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
  /** When the link is made. */
  at: Instant;
}

export type BuildLink = (target: LinkTarget) => Promise<string>;

const SECONDS_PER_DAY = 86_400;

/** Who holds a link, without saying who: HMAC-SHA256 of the address in lower case, 128 bits, base64url. */
function holder(secret: Uint8Array, email: string): string {
  return createHmac('sha256', secret)
    .update(email.toLowerCase())
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}

/**
 * Makes the function that builds links: `<publicUrl>/l/<token>`, the token a JWT signed with HS256 that opens
 * one unit's obligations in one plan until it expires. The same target gives the same link.
 */
export function createLinkBuilder({ publicUrl, keyId, secret, validDays }: LinkSettings): BuildLink {
  return async ({ plan, unit, email, at }) => {
    const issued = Math.floor(toMs(at) / 1000);
    const token = await new SignJWT({ plan, unit, for: holder(secret, email) })
      .setProtectedHeader({ alg: 'HS256', kid: keyId })
      .setIssuedAt(issued)
      .setExpirationTime(issued + validDays * SECONDS_PER_DAY)
      .sign(secret);
    return `${publicUrl}/l/${token}`;
  };
}
