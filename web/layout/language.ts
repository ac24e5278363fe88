import type { FastifyInstance } from 'fastify';
import { translator, type Lang, type Translate } from '../../domain/bilingual.ts';
import type { CookieJar } from './cookies.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The reader's language: what they chose, else Vietnamese. */
    lang: Lang;
    /** Chooses the words of that language. */
    t: Translate;
  }
}

const COOKIE = 'ln_lang';
const YEAR = 365 * 24 * 3600;

/** The address without the choice of language, and never another host's. */
function withoutLanguage(url: string): { path: string; chosen: string | null } {
  const parsed = new URL(url, 'http://here.invalid');
  const chosen = parsed.searchParams.get('lang');
  parsed.searchParams.delete('lang');
  return { path: `/${parsed.pathname.replace(/^\/+/, '')}${parsed.search}`, chosen };
}

/**
 * `?lang=en` on any address keeps the choice in a cookie and leads to the same address without it. Nothing in the
 * record changes.
 */
export function useLanguage(app: FastifyInstance, cookies: CookieJar): void {
  app.decorateRequest('lang', 'vi');
  app.decorateRequest('t', translator('vi'));
  app.addHook('onRequest', async (request, reply) => {
    request.lang = cookies.read(request, COOKIE) === 'en' ? 'en' : 'vi';
    request.t = translator(request.lang);
    if (request.method !== 'GET' || !request.url.includes('lang=')) return;
    const { path, chosen } = withoutLanguage(request.url);
    if (chosen === null) return;
    cookies.write(reply, COOKIE, chosen === 'en' ? 'en' : 'vi', YEAR);
    return reply.redirect(path, 303);
  });
}
