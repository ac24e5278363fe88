/** After handing in: the reference, and what happens next. */
import type { FastifyInstance } from 'fastify';
import type { WebServices } from '../../services.ts';
import { ADDRESS, addressOf } from '../address.ts';
import { loadReport } from '../unit-report.ts';
import { sentPage } from './view-model.ts';

export function registerReportSent(pages: FastifyInstance, services: WebServices): void {
  pages.get(`${ADDRESS}/da-gui`, { config: { access: 'unit' } }, async (request, reply) => {
    const report = await loadReport(services, request);
    if (!report.submission) return reply.redirect(addressOf(report), 303);
    return reply.page(sentPage(report, request.t));
  });
}
