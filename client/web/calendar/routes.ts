import type { FastifyInstance } from 'fastify';
import { listObligations } from '../../../records/obligations.ts';
import { seenBy } from '../frame/access.ts';
import { sayIn } from '../frame/say.ts';
import type { WebServices } from '../services.ts';
import { unitCalendar } from './draw.ts';

/** The deadlines of a unit that still lie ahead, for a calendar program. */
export function registerCalendar(pages: FastifyInstance, { records: { db }, now }: WebServices): void {
  pages.get(
    '/don-vi/:plan/:unit/lich.ics',
    { config: { access: 'unit', isNarrowed: true } },
    async (request, reply) => {
      const { plan, unit } = request.unitScope;
      const obligations = seenBy(request.unitScope, await listObligations(db, plan.id, unit.id));
      return reply
        .header('content-disposition', `attachment; filename="${plan.id}-${unit.id}.ics"`)
        .type('text/calendar; charset=utf-8')
        .send(unitCalendar(plan, obligations, now(), sayIn(request.lang)));
    },
  );
}
