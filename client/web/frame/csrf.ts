/**
 * Every form carries a token that only this browser's own pages know: a keyed hash of its session's id, or of a
 * passing nonce where nobody is signed in. A POST without it, or with another session's, is refused before its route
 * is reached.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CookieJar } from './cookies.ts';
import { httpError } from './http-error.ts';

/** Name of the hidden field. */
export const CSRF_FIELD = '_csrf';
const COOKIE = 'ln_visit';
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

function tokenOf(secret: string): string {
  return createHmac('sha256', secret).update('form').digest('base64url');
}

function isSame(said: string, expected: string): boolean {
  const [a, b] = [Buffer.from(said), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A field of a body, whether it came urlencoded (text) or multipart (a part with a value). */
function fieldOf(body: unknown, name: string): string {
  const value = (body as Record<string, unknown> | null | undefined)?.[name];
  if (typeof value === 'string') return value;
  const part = (value as { value?: unknown } | undefined)?.value;
  return typeof part === 'string' ? part : '';
}

/** Checks the token of every request that may change something. Register it after access is decided. */
export function useCsrf(app: FastifyInstance, cookies: CookieJar): void {
  app.addHook('preHandler', async (request) => {
    if (READING.has(request.method)) return;
    const secret = request.session?.id ?? cookies.read(request, COOKIE);
    if (!secret || !isSame(fieldOf(request.body, CSRF_FIELD), tokenOf(secret))) throw httpError('stale-form');
  });
}

/** The token for a page that is about to be drawn; a stranger's browser gets its nonce with it. */
export function csrfToken(request: FastifyRequest, reply: FastifyReply, cookies: CookieJar): string {
  const known = request.session?.id ?? cookies.read(request, COOKIE);
  if (known) return tokenOf(known);
  const nonce = randomBytes(32).toString('base64url');
  cookies.write(reply, COOKIE, nonce);
  return tokenOf(nonce);
}
