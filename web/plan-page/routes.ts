/** A plan as its coordinator sees it: where it stands and what is to be done today. */
import type { FastifyInstance } from 'fastify';
import { targetsOfPlan } from '../plan-charts/targets.ts';
import { timelinessOf } from '../plan-charts/timeliness.ts';
import { listReached } from '../../records/reports/reached.ts';
import { queryOf } from '../lists/queries.ts';
import { readUndoable } from '../plan-acts/undo-form.ts';
import type { WebServices } from '../services.ts';
import { readPlan } from './read-plan.ts';
import { planPage } from './view-model.ts';

export function registerPlanPage(pages: FastifyInstance, { records, now }: WebServices): void {
  pages.get('/ke-hoach/:plan', { config: { access: 'coordinator' } }, async (request, reply) => {
    const standing = await readPlan(records, request.planScope.plan, now());
    const shown = {
      query: queryOf(request),
      targets: await targetsOfPlan(records, standing),
      timeliness: timelinessOf(standing),
      reached: await listReached(records.db, standing.plan.id),
      undoable: await readUndoable(records, standing.plan, now()),
    };
    return reply.page('plan-page/template.njk', planPage(standing, shown, request.t));
  });
}
