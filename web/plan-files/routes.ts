/** What a coordinator takes away from a plan's page: deadlines and the state of everything. */
import type { FastifyInstance } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
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

const FILES: Record<string, Draw> = {
  'thoi-han.ics': calendar,
  'tinh-hinh.csv': drawCsv,
  'tinh-hinh.xlsx': drawWorkbook,
};

export function registerPlanFiles(pages: FastifyInstance, services: WebServices): void {
  const { records, now } = services;
  for (const [name, draw] of Object.entries(FILES)) {
    pages.get(`/ke-hoach/:plan/${name}`, { config: { access: 'coordinator' } }, async (request, reply) => {
      const { plan } = request.planScope;
      const standing = await readPlan(records, plan, now());
      return reply.file(`${plan.id}-${name}`, await draw(standing, request.t, services));
    });
  }
}
