/** A period of a plan: who reported, what the figures are made of, and the report's way upward. */
import type { FastifyInstance } from 'fastify';
import { listAttachments } from '../../records/reports/attachments.ts';
import { officialsInRole } from '../../records/directory/directory.ts';
import { httpError } from '../layout/http-error.ts';
import { readLastDiff, readVersions } from '../../client/read/report-versions.ts';
import { readSentUp } from '../../client/read/climbs.ts';
import { sendId } from '../../domain/ids.ts';
import { queryOf } from '../lists/queries.ts';
import type { WebServices } from '../services.ts';
import { loadPeriod, PERIOD_ADDRESS } from './load-period.ts';
import { targetPage } from './target-page.ts';
import { draftPage, periodPage } from './view-model.ts';

export function registerPeriodPage(pages: FastifyInstance, services: WebServices): void {
  const { records } = services;
  const { db } = records;
  const config = { access: 'coordinator' } as const;

  pages.get(PERIOD_ADDRESS, { config }, async (request, reply) => {
    const seen = await loadPeriod(services, request);
    const { plan, period } = seen;
    const extras = {
      query: queryOf(request),
      versions: seen.report && {
        ...(await readVersions(records, seen.report.row)),
        diff: await readLastDiff(records, seen.report.row),
      },
      sentUp: (await readSentUp(records, plan, seen.now)).filter((one) => one.period === period),
      approvers: await officialsInRole(db, plan.id, plan.coordinator, 'approver'),
      signed: await listAttachments(db, plan.id, sendId(plan.coordinator, period)),
    };
    return reply.page(periodPage(seen, extras, request.t));
  });

  pages.get(`${PERIOD_ADDRESS}/chi-tieu/:code`, { config }, async (request, reply) => {
    const seen = await loadPeriod(services, request);
    const { code } = request.params as { code: string };
    const asked = { code, query: queryOf(request) };
    const page = seen.report && targetPage(seen, seen.report, asked, request.t);
    if (!page) throw httpError('not-found');
    return reply.page(page);
  });

  pages.get(`${PERIOD_ADDRESS}/bao-cao`, { config }, async (request, reply) => {
    const seen = await loadPeriod(services, request);
    if (!seen.report) throw httpError('not-found');
    return reply.page(draftPage(seen, seen.report, request.t));
  });
}
