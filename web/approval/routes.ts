/** One report before its approver: as it will look, and the two answers there are. */
import { awaitsApproval } from '../../domain/awaits-approval.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findSealedReport } from '../../records/reports/reports.ts';
import { fieldsOf } from '../layout/form.ts';
import { httpError } from '../layout/http-error.ts';
import { approvalHome } from '../layout/paths.ts';
import { readReport, type ReportAsItStands } from '../report-view/read-report.ts';
import type { WebServices } from '../services.ts';
import { changedSince } from './report-etag.ts';
import { approvalPage } from './view-model.ts';
import { renderReportDocx } from '../../client/reports.ts';

const PATH = '/phe-duyet/:plan/:period';

export function registerApproval(pages: FastifyInstance, { records, engine }: WebServices): void {
  async function reportOf(request: FastifyRequest): Promise<ReportAsItStands> {
    const { period } = request.params as { period: string };
    const report = await readReport(records, request.planScope.plan, period);
    if (!report || report.row.state === 'collecting') throw httpError('not-found');
    return report;
  }

  pages.get(PATH, { config: { access: 'approver' } }, async (request, reply) =>
    reply.page(approvalPage(request.planScope.plan, await reportOf(request), request.t)),
  );

  pages.get(`${PATH}/bao-cao.docx`, { config: { access: 'approver' } }, async (request, reply) => {
    const { row, snapshot } = await reportOf(request);
    const sealed = await findSealedReport(records.db, row.plan, row.period, row.version);
    const bytes = sealed?.docx ?? (await renderReportDocx(snapshot, null, null));
    return reply.file(`${row.plan}-${row.period}${sealed ? '' : '-du-thao'}.docx`, bytes);
  });

  pages.post(PATH, { config: { access: 'approver' } }, async (request, reply) => {
    const { plan, email } = request.planScope;
    const report = await reportOf(request);
    const { period } = report.row;
    const { answer = '', why = '', mark = '' } = fieldsOf(request.body);
    const { t } = request;
    const changed = awaitsApproval(report.row) ? changedSince(mark, plan, report.snapshot) : null;
    if (changed) {
      const answered = { wrong: 'changed', changed, why } as const;
      return reply.page(approvalPage(plan, report, t, answered));
    }
    const wrong =
      answer !== 'approve' && answer !== 'reject' ? 'answer' : answer === 'reject' && !why && 'why';
    if (wrong) {
      return reply.page(approvalPage(plan, report, t, { wrong, answer, why }));
    }
    if (answer === 'approve') await engine.approveReport({ plan: plan.id, period, as: email });
    else await engine.rejectReport({ plan: plan.id, period, as: email, why });
    return reply.redirect(approvalHome(plan.id, period), 303);
  });
}
