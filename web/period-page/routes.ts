/** A period of a plan: who reported, what the figures are made of, and the report's way upward. */
import type { FastifyInstance } from 'fastify';
import { translator } from '../../domain/bilingual.ts';
import { listAttachments } from '../../records/reports/attachments.ts';
import { officialsInRole } from '../../records/directory/directory.ts';
import { httpError } from '../layout/http-error.ts';
import { citePlan } from '../layout/names.ts';
import { planPeriod } from '../layout/paths.ts';
import { sendId } from '../../domain/ids.ts';
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
      signed: await listAttachments(db, plan.id, sendId(plan.coordinator, period)),
      done: xong,
    };
    return reply.page('period-page/template.njk', periodPage(seen, extras, translator(request.lang)));
  });

  pages.get(`${PERIOD_ADDRESS}/bao-cao`, { config }, async (request, reply) => {
    const { plan, period, report } = await loadPeriod(services, request);
    if (!report) throw httpError('not-found');
    const t = translator(request.lang);
    const name = periodName(period, t);
    return reply.page('period-page/draft.njk', {
      title: report.sealed
        ? t(`Báo cáo ${name}`, `Report, ${name}`)
        : t(`Dự thảo báo cáo ${name}`, `Draft report, ${name}`),
      context: [citePlan(plan, t)],
      back: { href: planPeriod(plan.id, period), text: t('Trang của kỳ', 'The period’s page') },
      isSealed: report.sealed !== null,
      report: reportView(report.snapshot),
    });
  });
}
