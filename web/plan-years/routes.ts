/** A plan over its years: each target's trend, the years side by side, and the units side by side. */
import type { FastifyInstance } from 'fastify';
import { readPlanYears } from '../../client/read/plan-years.ts';
import { queryOf } from '../lists/queries.ts';
import { drawSvg } from '../plan-charts/draw-svg.ts';
import type { WebServices } from '../services.ts';
import { trendSpec } from './trend-spec.ts';
import { TARGET, yearsPage } from './view-model.ts';

const PATH = '/ke-hoach/:plan/qua-cac-nam';
const config = { access: 'coordinator' } as const;

export function registerPlanYears(pages: FastifyInstance, { records, now }: WebServices): void {
  pages.get(PATH, { config }, async (request, reply) => {
    const { plan } = request.planScope;
    const query = queryOf(request);
    // An old or mistyped address shows the page without the comparison.
    const target = plan.targets.find(({ code }) => code === query[TARGET])?.code;
    const wanted = { plan: plan.id, ...(target === undefined ? {} : { target }) };
    const shown = await readPlanYears(records, wanted, now());
    return reply.page('plan-years/template.njk', yearsPage(plan, shown, query, request.t));
  });

  pages.get(`${PATH}/xu-huong.svg`, { config }, async (request, reply) => {
    const shown = await readPlanYears(records, { plan: request.planScope.plan.id }, now());
    return reply.type('image/svg+xml').send(await drawSvg(trendSpec(shown, request.t)));
  });
}
