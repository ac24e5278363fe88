/** The whole system for its administrator: every plan, what is late or stuck, what keeps failing, how the parts are. */
import type { FastifyInstance } from 'fastify';
import { toInstant, toMs } from '../../../domain/clock.ts';
import { readBacklog } from '../../../records/database/backlog.ts';
import { listOverdue, listPlanCounts, listUndelivered } from '../../../records/plans/overview.ts';
import { ADMIN } from '../../layout/paths.ts';
import type { WebServices } from '../../services.ts';
import { pageNumber, queryOf } from '../../lists/queries.ts';
import { readProblems, readWorkflows } from '../read-workflows.ts';
import { KINDS, PAGE_SIZE } from './admin-home.ts';
import { adminHome } from './view-model.ts';

/** A step sent within this time of its instant is not late: a whole slot of mails takes that long. */
const UNSAID_AFTER_MS = 10 * 60_000;

export function registerAdminHome(pages: FastifyInstance, services: WebServices): void {
  const { records, now, readiness, retrying, temporalUi: ui } = services;
  pages.get(ADMIN, { config: { access: 'administrator' } }, async (request, reply) => {
    const query = queryOf(request);
    const at = now();
    const plans = await listPlanCounts(records.db, at);
    const part = (name: string) => ({ offset: (pageNumber(query[name]) - 1) * PAGE_SIZE, limit: PAGE_SIZE });
    const [workflows, problems, { why }] = await Promise.all([
      readWorkflows(services, {
        ...part('luong'),
        // Whatever is not on the page's own lists is no filter.
        plan: plans.find(({ plan }) => plan.id === query.plan)?.plan.id,
        kind: KINDS.find((kind) => kind === query.kind),
        broken: query.state === 'broken',
      }),
      readProblems(services),
      readiness(),
    ]);
    const model = adminHome(
      {
        ...{ now: at, plans, query, ui, workflows },
        overdue: await listOverdue(records.db, at, part('viec')),
        unsaid: await listUndelivered(records.db, toInstant(toMs(at) - UNSAID_AFTER_MS), PAGE_SIZE),
        retrying: retrying?.() ?? [],
        problems,
        found: { why, backlog: await readBacklog(records.db) },
      },
      request.t,
    );
    return reply.page(model);
  });
}
