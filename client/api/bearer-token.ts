import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The token in a request's `Authorization` (RFC 6750, section 2.1); empty where there is none. */
export function bearerToken({ authorization }: IncomingHttpHeaders): string {
  return /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '';
}

/** Whether two tokens are one. Digests have one length, so it takes the same time for every wrong token. */
export const isSameToken = (given: string, token: string): boolean =>
  timingSafeEqual(digest(given), digest(token));

/** Whether a request carries this token. */
export const hasBearerToken = (headers: IncomingHttpHeaders, token: string): boolean =>
  isSameToken(bearerToken(headers), token);
