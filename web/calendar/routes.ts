import type { FastifyInstance } from 'fastify';
import { listObligations } from '../../records/obligations/obligations.ts';
import { seenBy } from '../layout/access.ts';
import { unitHome } from '../layout/paths.ts';
import type { WebServices } from '../services.ts';
import { unitCalendar } from './draw.ts';
import { readCalendarContext } from './read-context.ts';

/** What a unit owes, for a calendar program. */
export function registerCalendar(pages: FastifyInstance, services: WebServices): void {
  const { db } = services.records;
  pages.get(
    '/don-vi/:plan/:unit/lich.ics',
    { config: { access: 'unit', isNarrowed: true } },
    async (request, reply) => {
      const { plan, unit } = request.unitScope;
      const obligations = seenBy(request.unitScope, await listObligations(db, plan.id, unit.id));
      const context = await readCalendarContext(services, plan.id);
      const url = `${services.publicUrl}${unitHome(plan.id, unit.id)}`;
      return reply.file(
        `${plan.id}-${unit.id}.ics`,
        unitCalendar(plan, obligations, context, url, request.t),
      );
    },
  );
}
