/** The report's form and outline to take away, with what has been filled in so far. */
import type { FastifyInstance } from 'fastify';
import type { WebServices } from '../../services.ts';
import { ADDRESS } from '../address.ts';
import { loadReport } from '../unit-report.ts';
import { unitForm } from './view-model.ts';
import { renderUnitFormDocx, type UnitForm, renderUnitFormXlsx } from '../../../client/reports.ts';

const KINDS: { extension: string; type: string; render(form: UnitForm): Promise<Buffer> }[] = [
  {
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: renderUnitFormDocx,
  },
  {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: renderUnitFormXlsx,
  },
];

export function registerReportForm(pages: FastifyInstance, services: WebServices): void {
  for (const { extension, type, render } of KINDS) {
    pages.get(`${ADDRESS}/bieu-mau.${extension}`, { config: { access: 'unit' } }, async (request, reply) => {
      const report = await loadReport(services, request);
      const name = `bao-cao-${report.period}-${report.unit.id}.${extension}`;
      return reply
        .header('content-disposition', `attachment; filename="${name}"`)
        .type(type)
        .send(await render(unitForm(report)));
    });
  }
}
