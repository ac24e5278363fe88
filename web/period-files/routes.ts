/** A period's report as files: as sealed, else as it would be sealed now. */
import type { FastifyInstance } from 'fastify';
import { findSealedReport, type SealedReport } from '../../records/reports/reports.ts';
import { httpError } from '../layout/http-error.ts';
import { loadPeriod, PERIOD_ADDRESS } from '../period-page/load-period.ts';
import type { WebServices } from '../services.ts';
import { renderReportDocx, renderReportXlsx, type Snapshot } from '../../client/reports.ts';

interface Kind {
  extension: string;
  type: string;
  draw(snapshot: Snapshot, sealed: SealedReport | undefined): Promise<Buffer> | Buffer;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const KINDS: Kind[] = [
  {
    extension: 'docx',
    type: `${OFFICE}.wordprocessingml.document`,
    draw: (snapshot, sealed) => sealed?.docx ?? renderReportDocx(snapshot, null, null),
  },
  {
    extension: 'xlsx',
    type: `${OFFICE}.spreadsheetml.sheet`,
    draw: (snapshot, sealed) => sealed?.xlsx ?? renderReportXlsx(snapshot, null),
  },
  {
    extension: 'json',
    type: 'application/json; charset=utf-8',
    draw: (snapshot, sealed) => Buffer.from(sealed?.snapshot ?? JSON.stringify(snapshot)),
  },
];

export function registerPeriodFiles(pages: FastifyInstance, services: WebServices): void {
  for (const { extension, type, draw } of KINDS) {
    const path = `${PERIOD_ADDRESS}/bao-cao.${extension}`;
    pages.get(path, { config: { access: 'coordinator' } }, async (request, reply) => {
      const { plan, period, report } = await loadPeriod(services, request);
      if (!report) throw httpError('not-found');
      const sealed = await findSealedReport(services.records.db, plan.id, period);
      const name = `${plan.id}-${period}${sealed ? '' : '-du-thao'}.${extension}`;
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(await draw(report.snapshot, sealed));
    });
  }
}
