/** What a coordinator takes away from a plan's page: deadlines and the state of everything. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { translator, type Translate } from '../../domain/bilingual.ts';
import { readCalendarContext } from '../calendar/read-context.ts';
import { planHome } from '../layout/paths.ts';
import { readPlan, type PlanAsItStands } from '../plan-page/read-plan.ts';
import type { WebServices } from '../services.ts';
import { drawCalendar } from './draw-calendar.ts';
import { drawCsv, drawWorkbook } from './draw.ts';

type Draw = (
  standing: PlanAsItStands,
  t: Translate,
  services: WebServices,
) => string | Promise<string | Buffer>;

const calendar: Draw = async (standing, t, services) => {
  const { id } = standing.plan;
  const context = await readCalendarContext(services, id);
  return drawCalendar(standing, context, `${services.publicUrl}${planHome(id)}`, t);
};

const FILES: { name: string; type: string; draw: Draw }[] = [
  { name: 'thoi-han.ics', type: 'text/calendar; charset=utf-8', draw: calendar },
  { name: 'tinh-hinh.csv', type: 'text/csv; charset=utf-8', draw: drawCsv },
  {
    name: 'tinh-hinh.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    draw: drawWorkbook,
  },
];

export function registerPlanFiles(pages: FastifyInstance, services: WebServices): void {
  const { records, now } = services;
  for (const { name, type, draw } of FILES) {
    const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const { plan } = request.planScope;
      const standing = await readPlan(records, plan, now());
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="${plan.id}-${name}"`)
        .send(await draw(standing, translator(request.lang), services));
    };
    pages.get(`/ke-hoach/:plan/${name}`, { config: { access: 'coordinator' } }, handler);
  }
}
