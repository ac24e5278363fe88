/** Puts together what a period's report says, from what the record holds. */
import type { Period } from '../../domain/obligation.ts';
import { listPeriods } from '../../domain/periods.ts';
import type { IsoDate, Plan, UnitId } from '../../domain/plan.ts';
import { planForPeriod } from '../../domain/succession/period-plan.ts';
import type { Records } from '../../records/database/database.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { listObstacles } from '../../records/obligations/obstacles.ts';
import type { BaselineFigure } from '../../domain/aggregation/baseline.ts';
import { listTaskDocuments } from '../../records/reports/issued-documents.ts';
import { listBaselines } from '../../records/reports/baselines.ts';
import { listAmendingDocuments } from '../../records/plans/amendments.ts';
import { earlierReporters } from '../../records/plans/earlier-reporters.ts';
import { findSealedReport, listSealedReports } from '../../records/reports/reports.ts';
import { readOwnWords } from '../../records/reports/own-words.ts';
import { listSubmissions } from '../../records/reports/submissions.ts';
import { issuedDocuments, nextPeriodEnd, upcomingTasks } from './period-facts.ts';
import { buildSnapshot, yearBefore, type SnapshotInput } from './snapshot.ts';
import type { Snapshot } from '../../domain/aggregation/snapshot.ts';
import type { WorkCalendar } from '../../domain/calendar/types.ts';

export interface ReportNamed {
  plan: Plan;
  /** Id of one of the plan's periods. */
  period: string;
  version: number;
  /** Submissions whose content is in the report, as it was approved; the newest of each unit where left out. */
  counting?: readonly string[];
  /** Ordered units that need not report this period, and those that are suspended. */
  exempt?: readonly UnitId[];
  suspended?: readonly UnitId[];
  /** The dates by which it was collected, where a later calendar would give others. */
  dates?: Pick<Period, 'unitDue' | 'sendDue' | 'sendDueReason'>;
  /** The coordinator's own words: of each section the act that has them. */
  words?: Readonly<Record<string, string>>;
  /** The day up to which figures could come, where the data window had not ended. */
  dataUntil?: IsoDate;
}

/**
 * The snapshot of a period's report: to be sealed, or the draft as it would be sealed now.
 * @throws Error when the plan has no such period
 */
export async function gatherSnapshot(
  records: Records,
  calendar: WorkCalendar,
  {
    plan: governing,
    period: id,
    version,
    counting,
    exempt,
    suspended,
    dates,
    words = {},
    dataUntil,
  }: ReportNamed,
): Promise<Snapshot> {
  const periods = listPeriods(governing, calendar);
  const dated = periods.find((p) => p.id === id);
  if (!dated) throw new Error(`plan ${governing.id} has no period ${id}`);
  const earlier = await earlierReporters(records.db, governing, id);
  const plan = planForPeriod(governing, dated.cutoff, earlier);
  const period = { ...dated, ...dates };
  const handedIn = await listSubmissions(records.db, plan.id, id);
  return buildSnapshot({
    plan,
    period,
    submissions: handedIn.filter(({ state }) => state !== 'withdrawn'),
    ...(counting ? { counting } : {}),
    ...(exempt?.length ? { exempt } : {}),
    ...(suspended?.length ? { suspended } : {}),
    obstacles: await listObstacles(records.db, { plan: plan.id, period }),
    ...(await factsOf(records, plan, periods, period)),
    version,
    own: await readOwnWords(records.db, words),
    ...(await supersededBy(records, plan.id, id, version)),
    ...(dataUntil ? { dataUntil } : {}),
    earlier: await earlierFigures(records, plan, periods, id),
    baselines: await baselinesOf(records, plan, yearBefore(id)),
  });
}

/** Documents given for tasks in the period, and what falls due in the next. */
async function factsOf(
  { db }: Records,
  plan: Plan,
  periods: readonly Period[],
  period: Period,
): Promise<Pick<SnapshotInput, 'documents' | 'amendedBy' | 'upcoming'>> {
  const amendedBy = await listAmendingDocuments(db, plan.id, period);
  if (period.kind === 'review') return { amendedBy };
  const tasks = (await listObligations(db, plan.id)).filter(({ kind }) => kind === 'task');
  const until = nextPeriodEnd(periods, period);
  return {
    amendedBy,
    documents: issuedDocuments(plan, tasks, await listTaskDocuments(db, plan.id, period)),
    ...(until ? { upcoming: upcomingTasks(plan, tasks, period.to, until) } : {}),
  };
}

/** Figures of a period that were entered because the system did not yet exist. */
async function baselinesOf({ db }: Records, { id }: Plan, period: string): Promise<BaselineFigure[]> {
  return (await listBaselines(db, id, period)).map(({ unit, ...one }) => ({
    ...one,
    unit: unit === '' ? null : unit,
  }));
}

/** The sealed version before this one; nothing of a first report. */
async function supersededBy(
  records: Records,
  plan: string,
  period: string,
  version: number,
): Promise<Pick<SnapshotInput, 'superseded'>> {
  const sealed = version > 1 ? await findSealedReport(records.db, plan, period, version - 1) : undefined;
  if (!sealed) return {};
  const { number, issuedOn } = sealed;
  return { superseded: { number, issuedOn, snapshot: JSON.parse(sealed.snapshot) as Snapshot } };
}

/** Figures of the plan's other periods as they were sealed, newest version of each. */
async function earlierFigures(
  records: Records,
  plan: Plan,
  periods: readonly Period[],
  current: string,
): Promise<NonNullable<SnapshotInput['earlier']>> {
  const sealed = await listSealedReports(records.db, plan.id);
  const newest = new Map(sealed.map((report) => [report.period, report.version]));
  newest.delete(current);
  const found = [];
  for (const [id, version] of newest) {
    const period = periods.find((p) => p.id === id);
    const report = await findSealedReport(records.db, plan.id, id, version);
    if (!period || !report) continue;
    const snapshot = JSON.parse(report.snapshot) as Snapshot;
    found.push({ period, figures: snapshot.aggregate.figures });
  }
  return found;
}
