/** What other systems are connected, for administrators: tokens and webhooks, which can be ended here. */
import type { FastifyInstance } from 'fastify';
import { fieldsOf } from '../../layout/form.ts';
import { httpError } from '../../layout/http-error.ts';
import { ADMIN_SYSTEMS } from '../../layout/paths.ts';
import type { WebServices } from '../../services.ts';
import { revokePage, systemsPage } from './view-model.ts';
import { removePage } from './webhook-entry.ts';

const ACCESS = { config: { access: 'administrator' } } as const;

export function registerAdminSystems(pages: FastifyInstance, { engine }: WebServices): void {
  pages.get(ADMIN_SYSTEMS, ACCESS, async (request, reply) => {
    const [{ tokens }, { webhooks }] = await Promise.all([engine.listTokens(), engine.listWebhooks()]);
    return reply.page(systemsPage({ tokens, webhooks }, request.t));
  });

  pages.post(`${ADMIN_SYSTEMS}/thu-hoi`, ACCESS, async (request, reply) => {
    const { token: id, sure } = fieldsOf(request.body);
    const token = (await engine.listTokens()).tokens.find((one) => one.id === id);
    if (!token) throw httpError('not-found');
    if (sure !== 'yes') return reply.page(revokePage(token, request.t));
    await engine.revokeToken({ token: token.id });
    return reply.redirect(ADMIN_SYSTEMS, 303);
  });

  const webhookIn = async (id: string | undefined) => {
    const found = (await engine.listWebhooks()).webhooks.find((one) => one.id === id);
    if (!found) throw httpError('not-found');
    return found;
  };

  pages.post(`${ADMIN_SYSTEMS}/bo`, ACCESS, async (request, reply) => {
    const { webhook: id, sure } = fieldsOf(request.body);
    const webhook = await webhookIn(id);
    if (sure !== 'yes') return reply.page(removePage(webhook, request.t));
    await engine.removeWebhook({ webhook: webhook.id });
    return reply.redirect(ADMIN_SYSTEMS, 303);
  });

  pages.post(`${ADMIN_SYSTEMS}/gui-lai`, ACCESS, async (request, reply) => {
    const webhook = await webhookIn(fieldsOf(request.body).webhook);
    await engine.replayWebhook({ webhook: webhook.id });
    return reply.redirect(`${ADMIN_SYSTEMS}#bao-tin`, 303);
  });
}
