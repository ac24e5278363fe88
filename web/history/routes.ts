import type { FastifyInstance } from 'fastify';
import { readHistory } from '../../records/obligations/history.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { seenBy } from '../layout/access.ts';
import type { WebServices } from '../services.ts';
import { historyPage } from './view-model.ts';

/** All that happened to a unit's obligations: what it said, what it was told and when. */
export function registerHistory(pages: FastifyInstance, { records: { db } }: WebServices): void {
  pages.get(
    '/don-vi/:plan/:unit/nhat-ky',
    { config: { access: 'unit', isNarrowed: true } },
    async (request, reply) => {
      const { plan, unit, handed } = request.unitScope;
      const whole = await readHistory(db, { plan: plan.id, unit: unit.id });
      const lines = whole.filter(
        ({ obligation }) => !handed || (obligation !== null && handed.has(obligation)),
      );
      const obligations = seenBy(request.unitScope, await listObligations(db, plan.id, unit.id));
      return reply.page(historyPage(request.unitScope, lines, obligations, request.t));
    },
  );
}
