/** One plan for the administrator: its workflows, and pausing, resuming or closing it after a second look. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { listPlanCounts, type PlanCounts } from '../../../records/plans/overview.ts';
import { httpError } from '../../layout/http-error.ts';
import { ADMIN, adminPlan } from '../../layout/paths.ts';
import type { WebServices } from '../../services.ts';
import { registerForms } from '../../act-forms/register-forms.ts';
import { citePlan } from '../../layout/names.ts';
import { readUndoable } from '../../plan-acts/undo-form.ts';
import type { PlanSubject } from '../../plan-acts/forms.ts';
import { coordinatedBy } from '../coordinated.ts';
import { pageNumber, queryOf } from '../../lists/queries.ts';
import { readWorkflows } from '../read-workflows.ts';
import { PLAN_FORMS } from './plan-forms.ts';
import { adminPlanPage, PAGE_SIZE } from './view-model.ts';

const PATH = `${ADMIN}/ke-hoach/:plan`;
const ACCESS = { config: { access: 'administrator' } } as const;

export function registerAdminPlan(pages: FastifyInstance, services: WebServices): void {
  const { records, now, temporalUi: ui } = services;

  async function countsOf(request: FastifyRequest): Promise<PlanCounts> {
    const { plan: id } = request.params as { plan: string };
    const counts = (await listPlanCounts(records.db, now())).find(({ plan }) => plan.id === id);
    if (!counts) throw httpError('not-found');
    return counts;
  }

  pages.get(PATH, ACCESS, async (request, reply) => {
    const counts = await countsOf(request);
    const { plan } = counts;
    const query = queryOf(request);
    const offset = (pageNumber(query.luong) - 1) * PAGE_SIZE;
    const wanted = { plan: plan.id, details: true, offset, limit: PAGE_SIZE };
    const workflows = await readWorkflows(services, wanted);
    const coordinates = (await coordinatedBy(records, request.signedIn, [plan])).length > 0;
    const undoable = (await readUndoable(records, plan, now())).filter(({ act }) => act !== 'waive');
    return reply.page(adminPlanPage({ counts, workflows, ui, query, coordinates, undoable }, request.t));
  });

  registerForms<PlanSubject>(pages, services, {
    access: 'administrator',
    address: PATH,
    forms: PLAN_FORMS,
    async load(request) {
      const { plan, state } = await countsOf(request);
      return { plan, state, email: request.signedIn };
    },
    context: ({ plan }, t) => ({
      context: [t(plan.title, plan.titleEn), citePlan(plan, t)],
      caption: t(plan.title, plan.titleEn),
      lines: [],
      back: { href: adminPlan(plan.id), text: t('Thôi, quay lại', 'No, go back') },
    }),
  });
}
