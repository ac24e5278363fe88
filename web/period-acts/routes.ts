/** Numbering an approved report, and sending it upward. */
import type { FastifyInstance } from 'fastify';
import { citePlan } from '../layout/names.ts';
import { planPeriod } from '../layout/paths.ts';
import { loadPeriod, PERIOD_ADDRESS } from '../period-page/load-period.ts';
import type { WebServices } from '../services.ts';
import { registerForms } from '../act-forms/register-forms.ts';
import { periodName } from '../unit/what-name.ts';
import { PERIOD_FORMS } from './forms.ts';

export function registerPeriodActs(pages: FastifyInstance, services: WebServices): void {
  registerForms(pages, services, {
    access: 'coordinator',
    address: PERIOD_ADDRESS,
    forms: PERIOD_FORMS,
    load: (request) => loadPeriod(services, request),
    context: ({ plan, period }, t) => ({
      context: [citePlan(plan, t)],
      caption: t(`Báo cáo ${periodName(period, t)}`, `Report, ${periodName(period, t)}`),
      lines: [],
      back: { href: planPeriod(plan.id, period), text: t('Trang của kỳ', 'The period’s page') },
    }),
  });
}
