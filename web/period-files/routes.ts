/** A period's report as files: as sealed, else as it would be sealed now. */
import type { FastifyInstance } from 'fastify';
import { findSealedReport, type SealedReport } from '../../records/reports/reports.ts';
import { httpError } from '../layout/http-error.ts';
import { loadPeriod, PERIOD_ADDRESS } from '../period-page/load-period.ts';
import type { WebServices } from '../services.ts';
import { renderReportDocx, renderReportXlsx, type Snapshot } from '../../client/reports.ts';

type Draw = (snapshot: Snapshot, sealed: SealedReport | undefined) => Promise<Buffer> | Buffer;

/** By the ending of the file's name. */
const KINDS: Record<string, Draw> = {
  docx: (snapshot, sealed) => sealed?.docx ?? renderReportDocx(snapshot, null, null),
  xlsx: (snapshot, sealed) => sealed?.xlsx ?? renderReportXlsx(snapshot, null),
  json: (snapshot, sealed) => Buffer.from(sealed?.snapshot ?? JSON.stringify(snapshot)),
};

export function registerPeriodFiles(pages: FastifyInstance, services: WebServices): void {
  for (const [ending, draw] of Object.entries(KINDS)) {
    const path = `${PERIOD_ADDRESS}/bao-cao.${ending}`;
    pages.get(path, { config: { access: 'coordinator' } }, async (request, reply) => {
      const { plan, period, report } = await loadPeriod(services, request);
      if (!report) throw httpError('not-found');
      const sealed = await findSealedReport(services.records.db, plan.id, period);
      const name = `${plan.id}-${period}${sealed ? '' : '-du-thao'}.${ending}`;
      return reply.file(name, await draw(report.snapshot, sealed));
    });
  }
}
