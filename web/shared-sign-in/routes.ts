/** Signing in with the account that an official has anyway; who may sign in is said by the directory, as by mail. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createCookieJar } from '../layout/cookies.ts';
import { FEW_PER_MINUTE } from '../layout/limits.ts';
import { MY_PLANS } from '../layout/paths.ts';
import type { WebServices } from '../services.ts';
import { findSigner } from '../sign-in/find-signer.ts';
import { notLetIn, SHARED_SIGN_IN } from './view-model.ts';

/** Where the provider sends the browser back to: to be entered there. */
const RETURN = `${SHARED_SIGN_IN}/ve`;
const COOKIE = 'ln_shared';
/** Long enough to type a password and find a telephone, in seconds. */
const KEPT_SECONDS = 10 * 60;
const FEW = { config: { access: 'open', ...FEW_PER_MINUTE } } as const;

export function registerSharedSignIn(pages: FastifyInstance, services: WebServices): void {
  const { sharedSignIn: provider, publicUrl, records, log } = services;
  if (!provider) return;
  const cookies = createCookieJar(publicUrl.startsWith('https:'));

  const fail = (request: FastifyRequest, reply: FastifyReply, error: unknown) => {
    // Neither code nor address: what the provider said of itself.
    log(`shared sign-in: ${error instanceof Error ? error.message : String(error)}`);
    return reply.code(502).page(notLetIn('failed', request.t));
  };

  pages.get(SHARED_SIGN_IN, FEW, async (request, reply) => {
    try {
      const { url, kept } = await provider.begin(`${publicUrl}${RETURN}`);
      cookies.write(reply, COOKIE, kept, KEPT_SECONDS);
      return reply.redirect(url, 303);
    } catch (error) {
      return fail(request, reply, error);
    }
  });

  pages.get(RETURN, FEW, async (request, reply) => {
    const kept = cookies.read(request, COOKIE);
    if (kept === undefined) return reply.code(403).page(notLetIn('another-browser', request.t));
    cookies.clear(reply, COOKIE);
    let email: string | null;
    try {
      email = await provider.finish(new URL(request.url, publicUrl), kept);
    } catch (error) {
      return fail(request, reply, error);
    }
    const signer = email === null ? undefined : await findSigner(records, email, services.now());
    if (!signer) return reply.code(403).page(notLetIn('unknown', request.t));
    await reply.openSession({ kind: 'sign-in', email: signer.email, plan: '', unit: '', link: null });
    return reply.redirect(MY_PLANS, 303);
  });
}
