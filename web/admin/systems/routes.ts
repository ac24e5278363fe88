/** What other systems are connected, for administrators: their tokens, which can be ended here. */
import type { FastifyInstance } from 'fastify';
import { fieldsOf } from '../../layout/form.ts';
import { httpError } from '../../layout/http-error.ts';
import { ADMIN_SYSTEMS } from '../../layout/paths.ts';
import type { WebServices } from '../../services.ts';
import { revokePage, systemsPage } from './view-model.ts';

const ACCESS = { config: { access: 'administrator' } } as const;

export function registerAdminSystems(pages: FastifyInstance, { engine }: WebServices): void {
  pages.get(ADMIN_SYSTEMS, ACCESS, async (request, reply) => {
    const { tokens } = await engine.listTokens();
    return reply.page(systemsPage({ tokens }, request.t));
  });

  pages.post(`${ADMIN_SYSTEMS}/thu-hoi`, ACCESS, async (request, reply) => {
    const { token: id, sure } = fieldsOf(request.body);
    const token = (await engine.listTokens()).tokens.find((one) => one.id === id);
    if (!token) throw httpError('not-found');
    if (sure !== 'yes') return reply.page(revokePage(token, request.t));
    await engine.revokeToken({ token: token.id });
    return reply.redirect(ADMIN_SYSTEMS, 303);
  });
}
