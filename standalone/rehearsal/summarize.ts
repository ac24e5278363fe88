/** What a rehearsal left in the record, as the published summary. */
import { aggregate } from '../../domain/aggregation/aggregate.ts';
import { isPassed } from '../../domain/states.ts';
import { planForPeriod } from '../../domain/succession/period-plan.ts';
import { RUNGS, type Period } from '../../domain/obligation.ts';
import { listPeriods } from '../../domain/periods.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { writeReportFiles } from '../../client/read/show-report.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { earlierReporters } from '../../records/plans/earlier-reporters.ts';
import { versionsAsOf } from '../../records/plans/amendments.ts';
import { readCalendar } from '../../records/plans/calendar.ts';
import { planOfPeriod } from '../../records/plans/plan-versions.ts';
import { findPeriod } from '../../records/reports/periods.ts';
import { findSealedReport, listSealedReports } from '../../records/reports/reports.ts';
import { listSubmissions } from '../../records/reports/submissions.ts';
import { readNoticeLog } from '../../records/mail/notice-log.ts';
import type { RehearsalSummary, RehearsedPeriod } from './summary-types.ts';

export interface RehearsedSpan {
  /** The version that governs the period. */
  plan: Plan;
  period: Period;
}

/** Every period of the plan's versions whose reports were due within the rehearsal, by the version that governs it. */
export async function rehearsedPeriods(
  { records: { db }, now }: EngineContext,
  id: string,
  from: IsoDate,
  to: IsoDate,
): Promise<RehearsedSpan[]> {
  const calendar = await readCalendar(db);
  const versions = await versionsAsOf(db, id, now());
  const ids = [...new Set(versions.flatMap(({ plan }) => listPeriods(plan, calendar).map((one) => one.id)))];
  const spans: RehearsedSpan[] = [];
  for (const wanted of ids) {
    const { plan } = await planOfPeriod(db, id, wanted);
    const period = listPeriods(plan, calendar).find((one) => one.id === wanted);
    if (period && from <= period.unitDue && period.unitDue <= to) spans.push({ plan, period });
  }
  return spans;
}

/**
 * One period's outcome: who has reported by the end of the rehearsal, and the figures as they then are.
 * @param reportsDirectory where the documents of its sealed versions are written
 */
export async function summarizePeriod(
  records: Records,
  { plan, period }: RehearsedSpan,
  reportsDirectory: string,
): Promise<RehearsedPeriod> {
  const submissions = await listSubmissions(records.db, plan.id, period.id);
  const earlier = await earlierReporters(records.db, plan, period.id);
  const result = aggregate(planForPeriod(plan, period.cutoff, earlier), period, submissions);
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

/** How the tasks went that were due within the rehearsal; what an amendment ended or another unit took over is not due. */
export async function summarizeTasks(
  { records }: EngineContext,
  plan: string,
  from: IsoDate,
  to: IsoDate,
): Promise<RehearsalSummary['tasks']> {
  const rows = (await listObligations(records.db, plan)).filter(
    (row) => row.kind === 'task' && from <= row.dueDate && row.dueDate <= to && !isPassed(row),
  );
  const done = rows.filter((row) => row.state === 'done');
  return {
    expected: rows.length,
    onTime: done.filter((row) => row.onTime).length,
    late: done.filter((row) => row.onTime === false).length,
    open: rows.length - done.length,
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
