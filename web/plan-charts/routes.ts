/** The charts of a plan's page, drawn here as pictures: the browser runs nothing for them. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { httpError } from '../layout/http-error.ts';
import { readPlan } from '../plan-page/read-plan.ts';
import type { WebServices } from '../services.ts';
import { drawSvg } from './draw-svg.ts';
import { targetsSpec, timelinessSpec } from './specs.ts';
import { targetsOfPlan } from './targets.ts';
import { timelinessOf } from './timeliness.ts';

const PATH = '/ke-hoach/:plan/bieu-do';

export function registerPlanCharts(pages: FastifyInstance, { records, now }: WebServices): void {
  const config = { access: 'coordinator' } as const;

  const send = async (reply: FastifyReply, spec: Parameters<typeof drawSvg>[0]): Promise<FastifyReply> =>
    reply.type('image/svg+xml').send(await drawSvg(spec));

  pages.get(`${PATH}/chi-tieu.svg`, { config }, async (request, reply) => {
    const standing = await readPlan(records, request.planScope.plan, now());
    const targets = await targetsOfPlan(records, standing);
    if (!targets) throw httpError('not-found');
    return send(reply, targetsSpec(targets, request.t));
  });

  pages.get(`${PATH}/dung-han.svg`, { config }, async (request, reply) => {
    const standing = await readPlan(records, request.planScope.plan, now());
    return send(reply, timelinessSpec(timelinessOf(standing), request.t));
  });
}
