/** The first page after signing in: every plan in which this person has something to do, and as what. */
import type { FastifyInstance } from 'fastify';
import { rolesOf } from '../../../records/directory.ts';
import { listCurrentPlans } from '../../../records/plans.ts';
import { sayIn } from '../frame/say.ts';
import type { WebServices } from '../services.ts';
import { myPlans } from './view-model.ts';

export function registerMyPlans(pages: FastifyInstance, { records }: WebServices): void {
  pages.get('/ke-hoach', { config: { access: 'signed-in' } }, async (request, reply) => {
    const held = await rolesOf(records.db, request.signedIn);
    const plans = await listCurrentPlans(records.db);
    return reply.page('my-plans/template.njk', myPlans(plans, held, sayIn(request.lang)));
  });
}
