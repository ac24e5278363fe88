/** What a rehearsal left in the record, as the published summary. */
import { aggregate } from '../../domain/aggregation/aggregate.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { RUNGS, type Obligation, type Period } from '../../domain/obligation.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { writeReportFiles } from '../../client/read/show-report.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { findPeriod } from '../../records/reports/periods.ts';
import { findSealedReport, listSealedReports } from '../../records/reports/reports.ts';
import { listSubmissions } from '../../records/reports/submissions.ts';
import { readNoticeLog } from '../../records/mail/notice-log.ts';
import type { RehearsalSummary, RehearsedPeriod } from './summary-types.ts';

export interface RehearsedSpan {
  plan: Plan;
  obligations: Obligation[];
  periods: Period[];
}

/**
 * One period's outcome: who has reported by the end of the rehearsal, and the figures as they then are.
 * @param reportsDirectory where the documents of its sealed versions are written
 */
export async function summarizePeriod(
  records: Records,
  plan: Plan,
  period: Period,
  reportsDirectory: string,
): Promise<RehearsedPeriod> {
  const submissions = await listSubmissions(records.db, plan.id, period.id);
  const result = aggregate(plan, period, submissions);
  const sealed = (await listSealedReports(records.db, plan.id)).filter(
    (report) => report.period === period.id,
  );
  const versions = [];
  for (const { version, sealedAt, sha256 } of sealed) {
    const report = await findSealedReport(records.db, plan.id, period.id, version);
    versions.push({ version, sealedAt, sha256, ...(await writeReportFiles(reportsDirectory, report!)) });
  }
  return {
    id: period.id,
    cutoff: period.cutoff,
    unitDue: period.unitDue,
    sendDue: period.sendDue,
    expected: result.completeness.expected,
    received: result.completeness.received,
    onTime: result.onTime.length,
    late: result.late.length,
    missing: result.missing,
    exempt: result.exempt,
    requested: result.requested,
    sentAt: (await findPeriod(records.db, plan.id, period.id))?.sentAt ?? null,
    versions,
    figures: result.figures.map(({ state: _state, trace: _trace, byUnit: _byUnit, ...figure }) => figure),
  };
}

/** How the dated tasks of the span went. */
export async function summarizeTasks(
  { records }: EngineContext,
  span: RehearsedSpan,
): Promise<RehearsalSummary['tasks']> {
  const wanted = new Set(span.obligations.filter((o) => o.kind === 'task').map((o) => o.id));
  const rows = (await listObligations(records.db, span.plan.id)).filter((row: ObligationRow) =>
    wanted.has(row.id),
  );
  const done = rows.filter((row) => row.state === 'done');
  return {
    expected: wanted.size,
    onTime: done.filter((row) => row.onTime).length,
    late: done.filter((row) => row.onTime === false).length,
    open: wanted.size - done.length,
  };
}

type Notices = Pick<RehearsalSummary, 'notices' | 'noticeLog' | 'escalations'>;

/** Every rung that was said, to whom, and in which mail. */
export async function summarizeNotices({ records }: EngineContext, plan: Plan): Promise<Notices> {
  const rungs = new Set<string>(RUNGS);
  const noticeLog = (await readNoticeLog(records.db, plan.id)).filter((entry) => rungs.has(entry.rung));
  const notices: Record<string, number> = {};
  const escalations: RehearsalSummary['escalations'] = {
    'focal-point': 0,
    head: 0,
    coordinator: 0,
    leadership: 0,
    addressee: 0,
  };
  for (const { rung, role } of noticeLog) {
    notices[rung] = (notices[rung] ?? 0) + 1;
    if (rung.startsWith('due+') && role in escalations) escalations[role as keyof typeof escalations] += 1;
  }
  return { notices, noticeLog, escalations };
}
