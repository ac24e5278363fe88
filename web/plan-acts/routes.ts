/** Pausing and resuming a plan, for its coordinator. */
import type { FastifyInstance } from 'fastify';
import { findPlan } from '../../records/plans/plans.ts';
import { registerForms } from '../act-forms/register-forms.ts';
import { citePlan } from '../layout/names.ts';
import { planHome } from '../layout/paths.ts';
import type { WebServices } from '../services.ts';
import { pauseForm, resumeForm, type PlanSubject } from './forms.ts';

export function registerPlanActs(pages: FastifyInstance, services: WebServices): void {
  registerForms<PlanSubject>(pages, services, {
    access: 'coordinator',
    address: '/ke-hoach/:plan',
    forms: [pauseForm, resumeForm],
    async load({ planScope: { plan, email } }) {
      const row = await findPlan(services.records.db, plan.id);
      return { plan, email, state: row?.state ?? 'launching' };
    },
    context: ({ plan }, t) => ({
      context: [citePlan(plan, t)],
      caption: t(plan.title, plan.titleEn),
      lines: [],
      back: { href: planHome(plan.id), text: t('Trang kế hoạch', 'The plan') },
    }),
  });
}
