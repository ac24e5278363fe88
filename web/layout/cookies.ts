import type { FastifyReply, FastifyRequest } from 'fastify';

/** Name of the cookie with the secret behind the tokens of forms: one per browser, until it leaves. */
export const FORM_COOKIE = 'ln_form';

/** What the pages keep in a browser. */
export interface CookieJar {
  read(request: FastifyRequest, name: string): string | undefined;
  /** @param maxAge seconds; left out, until the browser closes */
  write(reply: FastifyReply, name: string, value: string, maxAge?: number): void;
  clear(reply: FastifyReply, name: string): void;
}

/**
 * Cookies for this site alone: never read by scripts, never sent along with requests that other sites make, except
 * where a person follows a link. Over https they carry the prefix that keeps other hosts from setting them.
 * @param isSecure whether people reach the pages over https
 */
export function createCookieJar(isSecure: boolean): CookieJar {
  const named = (name: string): string => (isSecure ? `__Host-${name}` : name);
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  return {
    read: (request, name) => request.cookies[named(name)],
    write: (reply, name, value, maxAge) => {
      void reply.setCookie(named(name), value, { ...options, maxAge });
    },
    clear: (reply, name) => {
      void reply.clearCookie(named(name), options);
    },
  };
}
