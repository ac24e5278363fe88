/** What waits for the approver's signature in a plan, and what was approved. */
import type { FastifyInstance } from 'fastify';
import { listObligations } from '../../records/obligations/obligations.ts';
import { listPeriodRows } from '../../records/reports/periods.ts';
import type { WebServices } from '../services.ts';
import { approvalsPage } from './view-model.ts';

export function registerApprovals(pages: FastifyInstance, { records }: WebServices): void {
  pages.get('/phe-duyet/:plan', { config: { access: 'approver' } }, async (request, reply) => {
    const { plan } = request.planScope;
    const [periods, obligations] = await Promise.all([
      listPeriodRows(records.db, plan.id),
      listObligations(records.db, plan.id),
    ]);
    const sends = obligations.filter(({ kind, state }) => kind === 'send' && state !== 'succeeded');
    return reply.page(approvalsPage(plan, periods, sends, request.t));
  });
}
