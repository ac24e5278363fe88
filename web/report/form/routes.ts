/** The report's form and outline to take away, and the document its head signs, with what has been filled in so far. */
import type { FastifyInstance } from 'fastify';
import { renderUnitFormDocx, renderUnitFormXlsx } from '../../../client/reports.ts';
import type { WebServices } from '../../services.ts';
import { ADDRESS } from '../address.ts';
import { loadReport } from '../unit-report.ts';
import { loadForm } from './load-form.ts';
import { paperPage } from './paper.ts';

/** By the ending of the file's name. */
const KINDS = { docx: renderUnitFormDocx, xlsx: renderUnitFormXlsx };

export function registerReportForm(pages: FastifyInstance, services: WebServices): void {
  const config = { access: 'unit' } as const;

  for (const [ending, render] of Object.entries(KINDS)) {
    pages.get(`${ADDRESS}/bieu-mau.${ending}`, { config }, async (request, reply) => {
      const report = await loadReport(services, request);
      return reply.file(
        `bao-cao-${report.period}-${report.unit.id}.${ending}`,
        await render(await loadForm(services, report)),
      );
    });
  }

  pages.get(`${ADDRESS}/ban-in`, { config }, async (request, reply) => {
    const report = await loadReport(services, request);
    const form = await loadForm(services, report);
    return reply.page('report/form/paper-page.njk', paperPage(report, form, request.t));
  });
}
