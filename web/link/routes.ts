/**
 * Where the links in mails lead. Mail scanners open links, and some run scripts: reading changes nothing, whoever
 * reads. A person presses "Tiếp tục", which opens a session and leads to an address without the token. The token is
 * neither logged nor shown nor passed on. A link that is over offers to send a new one to the address on file.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { noteOpened, type Link } from '../../records/directory/links.ts';
import type { BlockPage } from '../layout/blocks.ts';
import { FEW_PER_LINK } from '../layout/limits.ts';
import { mailSettingsPage, readMailSettingsForm } from '../mail-settings/page.ts';
import { sendNewLinks } from '../new-link/send-links.ts';
import { linkSent } from '../new-link/view-model.ts';
import { signedInAs } from '../layout/session.ts';
import { findUnitPerson } from '../layout/unit-people.ts';
import type { WebServices } from '../services.ts';
import { mailSignIn } from '../sign-in/mail-sign-in.ts';
import { mailSent } from '../sign-in/view-model.ts';
import { matterPath } from './matter-path.ts';
import { openLink } from './open-link.ts';
import { passedOn } from './passed-on.ts';
import { handedOver } from './handed-over.ts';
import { signInBy } from './sign-in-by.ts';
import { unitPath } from './unit-path.ts';
import { deadLink, landing } from './view-model.ts';

const tokenOf = (request: FastifyRequest): string => (request.params as { '*': string })['*'];

/** What a mail's addresses add to its link: the matter it is about, or how its reader wants mails. */
interface FromMail {
  viec?: string;
  thu?: string;
}
/** Said after the change: what was chosen is kept. */
const KEPT = 'xong';

export function registerLinkPage(pages: FastifyInstance, services: WebServices): void {
  /** Where the work went that a link is about, where it is not its reader's any more. */
  const elsewhere = async (link: Link, t: Translate): Promise<BlockPage | null> =>
    (await passedOn(services, link, t)) ?? handedOver(services, link, t);

  // A wildcard, because tokens are longer than a named parameter may be.
  pages.get('/l/*', { config: { access: 'open' } }, async (request, reply) => {
    const { t } = request;
    const opened = await openLink(services, tokenOf(request));
    const passed = opened.state === 'unknown' ? null : await elsewhere(opened.link, t);
    if (passed) return reply.code(410).page(passed);
    if (opened.state !== 'valid') return reply.code(410).page(deadLink(opened.state, t));
    const { thu } = request.query as FromMail;
    if (thu !== undefined) {
      const { email } = opened.link;
      return reply.page(await mailSettingsPage(services, { email, isKept: thu === KEPT }, t));
    }
    return reply.page(await landing(services, opened.link, t));
  });

  pages.post('/l/*', { config: { access: 'open', ...FEW_PER_LINK } }, async (request, reply) => {
    const { t } = request;
    const opened = await openLink(services, tokenOf(request));
    if (opened.state === 'unknown') return reply.code(410).page(deadLink(opened.state, t));
    const passed = await elsewhere(opened.link, t);
    if (passed) return reply.code(410).page(passed);
    if (opened.state === 'over') {
      void sendNewLinks(services, opened.link.email, opened.link).catch((error: unknown) =>
        services.log(`new link not sent: ${String(error)}`),
      );
      return reply.page(linkSent(t));
    }
    const { id, plan, unit, email } = opened.link;
    const { viec: matter, thu } = request.query as FromMail;
    if (thu !== undefined) {
      await services.engine.setMailSettings({ ...readMailSettingsForm(request.body), as: email });
      return reply.redirect(`?thu=${KEPT}`, 303);
    }
    const signingIn = await signInBy(services, opened.link, signedInAs(request));
    if (signingIn === 'now') {
      await reply.openSession({ kind: 'sign-in', email, plan: '', unit: '', link: null });
    }
    if (signingIn === 'now' || signingIn === 'is-in') {
      return reply.redirect(await matterPath(services.records, opened.link, matter), 303);
    }
    if (!(await findUnitPerson(services.records, plan, unit, email, services.now()))) {
      const onward = await matterPath(services.records, opened.link, matter);
      void mailSignIn(services, email, onward).catch((error: unknown) =>
        services.log(`sign-in mail not sent: ${String(error)}`),
      );
      return reply.page(mailSent(email, t));
    }
    await noteOpened(services.records.db, id, services.now());
    await reply.openSession({ kind: 'link', plan, unit, email, link: id });
    return reply.redirect(await unitPath(services, opened.link, matter), 303);
  });
}
