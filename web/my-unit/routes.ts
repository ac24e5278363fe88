import type { FastifyInstance } from 'fastify';
import { listObligations } from '../../records/obligations/obligations.ts';
import { listDraftedPeriods } from '../../records/reports/report-drafts.ts';
import { isWaiting, listThreads } from '../../records/obligations/threads.ts';
import { newestReturns } from '../../records/obligations/unit-returns.ts';
import { seenBy } from '../layout/access.ts';
import type { WebServices } from '../services.ts';
import { myUnit } from './view-model.ts';

/** What a unit owes in a plan, most pressing first: where a link leads. */
export function registerMyUnit(pages: FastifyInstance, { records: { db }, now }: WebServices): void {
  pages.get(
    '/don-vi/:plan/:unit',
    { config: { access: 'unit', isNarrowed: true } },
    async (request, reply) => {
      const { plan, unit, handed } = request.unitScope;
      const obligations = seenBy(request.unitScope, await listObligations(db, plan.id, unit.id));
      const drafted = await listDraftedPeriods(db, { plan: plan.id, unit: unit.id });
      const returns = await newestReturns(db, plan.id, unit.id);
      const threads = await listThreads(db, { plan: plan.id, unit: unit.id });
      const asked = new Set(threads.filter(isWaiting).map(({ obligation }) => obligation));
      const input = { plan, unit, handed, obligations, drafted, returns, asked, now: now() };
      return reply.page(myUnit(input, request.t));
    },
  );
}
