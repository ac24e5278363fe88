/** One report or task of a unit: what was submitted, what was done about it, and what can be done. */
import type { FastifyInstance } from 'fastify';
import { listAttachments } from '../../records/reports/attachments.ts';
import { listThreads } from '../../records/obligations/threads.ts';
import { readHistory } from '../../records/obligations/history.ts';
import { readPlansAsOf } from '../../records/plans/plan-versions.ts';
import { mailsToUnit } from '../../records/mail/unit-mails.ts';
import { loadReportOf } from '../report/unit-report.ts';
import type { WebServices } from '../services.ts';
import { loadWork, WORK_ADDRESS } from './load-work.ts';
import { workPage } from './view-model.ts';

/** Mails listed at once. */
const FEW = 10;

export function registerWorkPage(pages: FastifyInstance, services: WebServices): void {
  const { db } = services.records;

  pages.get(WORK_ADDRESS, { config: { access: 'coordinator' } }, async (request, reply) => {
    const work = await loadWork(services, request);
    const { plan, unit, row, email } = work;
    const scope = { plan, unit, email, name: null, handed: null };
    const report = row.kind === 'report' ? await loadReportOf(services, scope, row.period ?? '') : null;
    const via = report?.submission?.content.via;
    const below = via && (await readPlansAsOf(db, [via.plan], work.now)).get(via.plan);
    const seen = {
      report,
      below: below?.title,
      threads:
        row.kind === 'report'
          ? await listThreads(db, { plan: plan.id, unit: unit.id, obligation: row.id })
          : [],
      files: await listAttachments(db, plan.id, row.id),
      mails: await mailsToUnit(db, { plan: plan.id, unit: unit.id, about: row.id }, FEW),
      history: await readHistory(db, { plan: plan.id, owed: row }),
    };
    return reply.page(workPage(work, seen, request.t));
  });
}
