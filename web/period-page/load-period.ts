/** One period of a plan, as the coordinator's addresses name it. */
import { countedSubmissions } from '../../domain/aggregation/counted.ts';
import type { FastifyRequest } from 'fastify';
import type { ObligationRow } from '../../domain/projections.ts';
import type { Instant } from '../../domain/plan.ts';
import { reportPeriodIds } from '../../domain/schemas/period-ids.ts';
import { listReportsOf } from '../../records/obligations/obligations.ts';
import { newestSubmissions } from '../../records/reports/submissions.ts';
import type { PlanScope } from '../layout/access.ts';
import { httpError } from '../layout/http-error.ts';
import { readReport, type ReportAsItStands } from '../report-view/read-report.ts';
import type { WebServices } from '../services.ts';

/** Where it lies, for routes. */
export const PERIOD_ADDRESS = '/ke-hoach/:plan/ky/:period';

export interface PeriodSeen extends PlanScope {
  period: string;
  now: Instant;
  /** Null while its collection has not begun. */
  report: ReportAsItStands | null;
  /** Something has come, or been corrected, since the newest version was sealed. */
  isNewer: boolean;
  /** The units' reports for it, and the sending upward. */
  rows: ObligationRow[];
}

/** @throws HttpError 404 where the plan has no such period */
export async function loadPeriod(
  { records, now }: Pick<WebServices, 'records' | 'now'>,
  request: FastifyRequest,
): Promise<PeriodSeen> {
  const scope = request.planScope;
  const { plan } = scope;
  const { period } = request.params as { period: string };
  if (!reportPeriodIds(plan).includes(period)) throw httpError('not-found');
  const report = await readReport(records, plan, period);
  return {
    ...scope,
    period,
    now: now(),
    report,
    isNewer: report?.sealed ? await isNewer(records, report) : false,
    rows: await listReportsOf(records.db, plan.id, period),
  };
}

async function isNewer(
  { db }: WebServices['records'],
  { row, snapshot }: ReportAsItStands,
): Promise<boolean> {
  const held = countedSubmissions(snapshot.aggregate);
  const newest = await newestSubmissions(db, row.plan, row.period);
  return newest.length !== held.size || newest.some(({ unit, id }) => held.get(unit) !== id);
}
