/**
 * Every form carries a token that only this browser's own pages know: a keyed hash of a secret that lies in a cookie
 * of its own. A POST without it, or with another browser's, is refused before its route is reached. The secret does
 * not change when a session gets a new id, so a form in another tab stays good; it ends when somebody leaves, or
 * somebody else comes in.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FORM_COOKIE, type CookieJar } from './cookies.ts';
import { httpError } from './http-error.ts';
import { SESSION_MS } from './session.ts';

/** Name of the hidden field. */
export const CSRF_FIELD = '_csrf';
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

function tokenOf(secret: string): string {
  return createHmac('sha256', secret).update('form').digest('base64url');
}

function isSame(sent: string, expected: string): boolean {
  const [a, b] = [Buffer.from(sent), Buffer.from(expected)];
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
    const secret = cookies.read(request, FORM_COOKIE);
    if (!secret || !isSame(fieldOf(request.body, CSRF_FIELD), tokenOf(secret))) throw httpError('stale-form');
  });
}

/** The token for a page that is about to be drawn; a browser that has no secret yet gets one with it. */
export function csrfToken(request: FastifyRequest, reply: FastifyReply, cookies: CookieJar): string {
  const secret = cookies.read(request, FORM_COOKIE) ?? randomBytes(32).toString('base64url');
  // Written anew with each page, so that a form lasts as long as the session it is filled in under.
  cookies.write(reply, FORM_COOKIE, secret, SESSION_MS / 1000);
  return tokenOf(secret);
}
