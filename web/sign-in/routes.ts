/**
 * Signing in without a password: an address, a mail, a link that opens one session, once. The answer is the same
 * whether or not the address is in the directory. As everywhere, reading the link changes nothing.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { findSignInToken, useSignInToken } from '../../records/directory/sign-in-tokens.ts';
import { fieldsOf } from '../layout/form.ts';
import { httpError } from '../layout/http-error.ts';
import { FEW_PER_MINUTE } from '../layout/limits.ts';
import { MY_PLANS } from '../layout/paths.ts';
import { unitHome } from '../layout/paths.ts';
import { addressProblems } from '../layout/typed-address.ts';
import type { WebServices } from '../services.ts';
import { issueDemoLink, listDemoUnits } from './demo-units.ts';
import { findSigner, listSigners } from './find-signer.ts';
import { mailSignIn } from './mail-sign-in.ts';
import { onwardPath } from './onward-path.ts';
import { askAddress, confirmSignIn, deadSignIn, mailSent, type DemoPeople } from './view-model.ts';

const FEW = { access: 'open', ...FEW_PER_MINUTE } as const;

const tokenOf = (request: FastifyRequest): string => (request.params as { token: string }).token;

export function registerSignIn(pages: FastifyInstance, services: WebServices): void {
  const { records, now } = services;
  const isShared = services.sharedSignIn !== undefined;
  const demoOf = async (t: Translate): Promise<DemoPeople> =>
    services.isDemo
      ? { signers: await listSigners(records), units: await listDemoUnits(records, now(), t) }
      : { signers: [], units: [] };

  pages.get('/dang-nhap', { config: { access: 'open' } }, async (request, reply) => {
    const { t } = request;
    return reply.page(askAddress(t, await demoOf(t), undefined, isShared));
  });

  pages.post('/dang-nhap', { config: FEW }, async (request, reply) => {
    const { t } = request;
    const { email = '' } = fieldsOf(request.body);
    // What is wrong with the spelling says nothing of who is in the directory.
    const wrong = addressProblems('email', email, t);
    if (wrong.length > 0) {
      return reply.page(askAddress(t, await demoOf(t), { email, wrong }, isShared));
    }
    // The page does not wait: how long it takes must not tell who is in the directory.
    void mailSignIn(services, email, null).catch((error: unknown) =>
      services.log(`sign-in mail not sent: ${String(error)}`),
    );
    return reply.page(mailSent(email, t));
  });

  pages.get('/dang-nhap/:token', { config: { access: 'open' } }, async (request, reply) => {
    const { t } = request;
    const email = await findSignInToken(records.db, tokenOf(request), now());
    if (email === undefined) return reply.code(410).page(deadSignIn(t));
    return reply.page(confirmSignIn(email, t));
  });

  pages.post('/dang-nhap/:token', { config: FEW }, async (request, reply) => {
    const email = await useSignInToken(records.db, tokenOf(request), now());
    if (email === undefined) {
      return reply.code(410).page(deadSignIn(request.t));
    }
    await reply.openSession({ kind: 'sign-in', email, plan: '', unit: '', link: null });
    const { den } = request.query as { den?: string };
    return reply.redirect(onwardPath(den) ?? MY_PLANS, 303);
  });

  pages.post('/dang-nhap-thu', { config: { access: 'open' } }, async (request, reply) => {
    const { email = '' } = fieldsOf(request.body);
    const signer = services.isDemo ? await findSigner(records, email) : undefined;
    if (!signer) throw httpError('not-found');
    await reply.openSession({ kind: 'sign-in', email: signer.email, plan: '', unit: '', link: null });
    return reply.redirect(MY_PLANS, 303);
  });

  pages.post('/dang-nhap-thu/don-vi', { config: { access: 'open' } }, async (request, reply) => {
    const { value } = fieldsOf(request.body);
    const { units } = await demoOf(request.t);
    const chosen = units.find((one) => one.value === value);
    if (!chosen) throw httpError('not-found');
    const { plan, unit, email } = chosen;
    const { id } = await issueDemoLink(records, chosen, now());
    await reply.openSession({ kind: 'link', plan, unit, email, link: id });
    return reply.redirect(unitHome(plan, unit), 303);
  });
}
