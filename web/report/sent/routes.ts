/** After handing in: the reference, and what happens next; and taking it back. */
import type { FastifyInstance } from 'fastify';
import { translator } from '../../../domain/bilingual.ts';
import { fieldsOf } from '../../layout/form.ts';
import type { WebServices } from '../../services.ts';
import { ADDRESS, addressOf } from '../address.ts';
import { reportStatusOf } from '../report-status.ts';
import { loadReport } from '../unit-report.ts';
import { sentPage, withdrawPage } from './view-model.ts';

export function registerReportSent(pages: FastifyInstance, services: WebServices): void {
  const config = { access: 'unit' } as const;

  pages.get(`${ADDRESS}/da-gui`, { config }, async (request, reply) => {
    const report = await loadReport(services, request);
    if (!report.submission) return reply.redirect(addressOf(report), 303);
    return reply.page(sentPage(report, translator(request.lang)));
  });

  pages.get(`${ADDRESS}/thu-hoi`, { config }, async (request, reply) => {
    const report = await loadReport(services, request);
    if (reportStatusOf(report) !== 'sent') return reply.redirect(addressOf(report), 303);
    return reply.page(withdrawPage(report, translator(request.lang)));
  });

  pages.post(`${ADDRESS}/thu-hoi`, { config }, async (request, reply) => {
    const report = await loadReport(services, request);
    const { plan, unit, period, email } = report;
    const { why, version = '' } = fieldsOf(request.body);
    await services.engine.withdrawReport({
      plan: plan.id,
      unit: unit.id,
      period,
      as: email,
      ...(why ? { why } : {}),
      ...(/^\d{1,6}$/.test(version) ? { version: Number(version) } : {}),
    });
    return reply.redirect(addressOf(report), 303);
  });
}
