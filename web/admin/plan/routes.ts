/** One plan for the administrator: its workflows, and pausing, resuming or closing it after a second look. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { translator } from '../../../domain/bilingual.ts';
import { listPlanCounts, type PlanCounts } from '../../../records/plans/overview.ts';
import { fieldsOf } from '../../layout/form.ts';
import { httpError } from '../../layout/http-error.ts';
import { ADMIN, adminPlan } from '../../layout/paths.ts';
import type { WebServices } from '../../services.ts';
import { coordinatedBy } from '../coordinated.ts';
import { pageNumber, queryOf } from '../queries.ts';
import { readWorkflows } from '../read-workflows.ts';
import { actAt, PLAN_ACTS, submitPlanAct, type PlanAct } from './acts.ts';
import { readConfirmation } from './read-confirmation.ts';
import { adminPlanPage, confirmAct, PAGE_SIZE } from './view-model.ts';

const PATH = `${ADMIN}/ke-hoach/:plan`;
const ACCESS = { config: { access: 'administrator' } } as const;

export function registerAdminPlan(pages: FastifyInstance, services: WebServices): void {
  const { records, engine, now, temporalUi: ui } = services;

  async function countsOf(request: FastifyRequest): Promise<PlanCounts> {
    const { plan: id } = request.params as { plan: string };
    const counts = (await listPlanCounts(records.db, now())).find(({ plan }) => plan.id === id);
    if (!counts) throw httpError('not-found');
    return counts;
  }

  /** The act of the address, where the plan's state allows it now. */
  async function actOf(request: FastifyRequest): Promise<{ act: PlanAct; counts: PlanCounts }> {
    const act = actAt((request.params as { act: string }).act);
    if (!act) throw httpError('not-found');
    return { act, counts: await countsOf(request) };
  }

  pages.get(PATH, ACCESS, async (request, reply) => {
    const counts = await countsOf(request);
    const { plan } = counts;
    const query = queryOf(request);
    const offset = (pageNumber(query.luong) - 1) * PAGE_SIZE;
    const wanted = { plan: plan.id, details: true, offset, limit: PAGE_SIZE };
    const workflows = await readWorkflows(services, wanted);
    const coordinates = (await coordinatedBy(records, request.signedIn, [plan])).length > 0;
    return reply.page(
      'admin/plan/template.njk',
      adminPlanPage({ counts, workflows, ui, query, coordinates }, translator(request.lang)),
    );
  });

  pages.get(`${PATH}/:act`, ACCESS, async (request, reply) => {
    const { act, counts } = await actOf(request);
    // Somebody was faster, or the address was kept: the plan's own page says how it stands.
    if (!PLAN_ACTS[act].in.includes(counts.state)) return reply.redirect(adminPlan(counts.plan.id), 303);
    return reply.page('admin/plan/confirm.njk', confirmAct(counts.plan, act, translator(request.lang)));
  });

  pages.post(`${PATH}/:act`, ACCESS, async (request, reply) => {
    const { act, counts } = await actOf(request);
    const { plan } = counts;
    const t = translator(request.lang);
    const { typed, basis, problems } = readConfirmation(fieldsOf(request.body), t);
    if (problems.length > 0) {
      return reply.page('admin/plan/confirm.njk', confirmAct(plan, act, t, typed, problems));
    }
    const { why } = typed;
    await submitPlanAct(engine, act, {
      plan: plan.id,
      as: request.signedIn,
      why,
      ...(basis ? { basis } : {}),
    });
    return reply.redirect(adminPlan(plan.id), 303);
  });
}
