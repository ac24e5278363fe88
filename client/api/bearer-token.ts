import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a request carries this token in its `Authorization` (RFC 6750, section 2.1). */
export function hasBearerToken({ authorization }: IncomingHttpHeaders, token: string): boolean {
  const given = /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '';
  // Digests have one length, so the comparison takes the same time for every wrong token.
  return timingSafeEqual(digest(given), digest(token));
}
