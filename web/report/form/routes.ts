/** The report's form and outline to take away, with what has been filled in so far. */
import type { FastifyInstance } from 'fastify';
import type { WebServices } from '../../services.ts';
import { ADDRESS } from '../address.ts';
import { loadReport } from '../unit-report.ts';
import { unitForm } from './view-model.ts';
import { renderUnitFormDocx, renderUnitFormXlsx } from '../../../client/reports.ts';

/** By the ending of the file's name. */
const KINDS = { docx: renderUnitFormDocx, xlsx: renderUnitFormXlsx };

export function registerReportForm(pages: FastifyInstance, services: WebServices): void {
  for (const [ending, render] of Object.entries(KINDS)) {
    pages.get(`${ADDRESS}/bieu-mau.${ending}`, { config: { access: 'unit' } }, async (request, reply) => {
      const report = await loadReport(services, request);
      return reply.file(
        `bao-cao-${report.period}-${report.unit.id}.${ending}`,
        await render(unitForm(report)),
      );
    });
  }
}
