/** The page of somebody's mails, for whoever has come in already; from a mail's foot the link itself leads to it. */
import type { FastifyInstance } from 'fastify';
import { MY_MAILS, mailsOfUnit, unitHome } from '../layout/paths.ts';
import type { WebServices } from '../services.ts';
import { mailSettingsPage, readMailSettingsForm } from './page.ts';

const isKept = (query: unknown): boolean => 'xong' in (query as Record<string, unknown>);

export function registerMailSettings(pages: FastifyInstance, services: WebServices): void {
  const ofUnit = { config: { access: 'unit', isNarrowed: true } } as const;
  const ofSigner = { config: { access: 'signed-in' } } as const;

  pages.get('/don-vi/:plan/:unit/thu', ofUnit, async ({ unitScope, query, t }, reply) => {
    const { plan, unit, email } = unitScope;
    const back = { href: unitHome(plan.id, unit.id), text: t('Việc của đơn vị', 'Your unit’s work') };
    return reply.page(await mailSettingsPage(services, { email, isKept: isKept(query), back }, t));
  });
  pages.post('/don-vi/:plan/:unit/thu', ofUnit, async ({ unitScope, body }, reply) => {
    const { plan, unit, email } = unitScope;
    await services.engine.setMailSettings({ ...readMailSettingsForm(body), as: email });
    return reply.redirect(`${mailsOfUnit(plan.id, unit.id)}?xong`, 303);
  });

  pages.get(MY_MAILS, ofSigner, async ({ signedIn, query, t }, reply) => {
    const back = { href: '/ke-hoach', text: t('Kế hoạch của tôi', 'My plans') };
    return reply.page(await mailSettingsPage(services, { email: signedIn, isKept: isKept(query), back }, t));
  });
  pages.post(MY_MAILS, ofSigner, async ({ signedIn, body }, reply) => {
    await services.engine.setMailSettings({ ...readMailSettingsForm(body), as: signedIn });
    return reply.redirect(`${MY_MAILS}?xong`, 303);
  });
}
