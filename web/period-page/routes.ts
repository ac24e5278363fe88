/** A period of a plan: who reported, what the figures are made of, and the report's way upward. */
import type { FastifyInstance } from 'fastify';
import { listAttachments } from '../../records/attachments.ts';
import { officialsInRole } from '../../records/directory.ts';
import { httpError } from '../frame/http-error.ts';
import { citePlan } from '../frame/names.ts';
import { planPeriod } from '../frame/paths.ts';
import { sayIn } from '../frame/say.ts';
import { reportView } from '../report-view/view-model.ts';
import type { WebServices } from '../services.ts';
import { periodName } from '../unit/what-name.ts';
import { loadPeriod, PERIOD_ADDRESS } from './load-period.ts';
import { periodPage } from './view-model.ts';

export function registerPeriodPage(pages: FastifyInstance, services: WebServices): void {
  const { db } = services.records;
  const config = { access: 'coordinator' } as const;

  pages.get(PERIOD_ADDRESS, { config }, async (request, reply) => {
    const seen = await loadPeriod(services, request);
    const { plan, period } = seen;
    const { xong } = request.query as { xong?: string };
    const extras = {
      approvers: await officialsInRole(db, plan.id, plan.coordinator, 'approver'),
      signed: await listAttachments(db, plan.id, `${plan.coordinator}/send@${period}`),
      done: xong,
    };
    return reply.page('period-page/template.njk', periodPage(seen, extras, sayIn(request.lang)));
  });

  pages.get(`${PERIOD_ADDRESS}/bao-cao`, { config }, async (request, reply) => {
    const { plan, period, report } = await loadPeriod(services, request);
    if (!report) throw httpError('not-found');
    const say = sayIn(request.lang);
    const name = periodName(period, say);
    return reply.page('period-page/draft.njk', {
      title: report.sealed
        ? say(`Báo cáo ${name}`, `Report, ${name}`)
        : say(`Dự thảo báo cáo ${name}`, `Draft report, ${name}`),
      context: [citePlan(plan, say)],
      back: { href: planPeriod(plan.id, period), text: say('Trang của kỳ', 'The period’s page') },
      isSealed: report.sealed !== null,
      report: reportView(report.snapshot),
    });
  });
}
