/** Seals and numbers a period's report; sealed again with the same submissions it is the same report. */
import { createWorkCalendar } from '../../domain/work-calendar.ts';
import { listPeriods } from '../../domain/periods.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Records } from '../../records/database.ts';
import { officialsInRole } from '../../records/directory.ts';
import { listObstacles } from '../../records/obstacles.ts';
import { loadCurrentPlan } from '../../records/plans.ts';
import { findSealedReport, listSealedReports, saveIssued, saveSealedReport } from '../../records/reports.ts';
import { listSubmissions } from '../../records/submissions.ts';
import type { ReportActivities } from '../ports.ts';
import { buildSnapshot, renderReportDocx, renderReportXlsx, sealSnapshot, type Snapshot } from './index.ts';

/** Makes the activities that turn a period's submissions into its sealed report. */
export function createReportActivities(records: Records): ReportActivities {
  const calendar = createWorkCalendar();

  /** The name under the signature block: whoever approves for the coordinating unit. */
  async function signerOf(plan: Plan): Promise<string | null> {
    const approvers = await officialsInRole(records.db, plan.id, plan.coordinator, 'approver');
    return approvers.find((official) => official.name !== null)?.name ?? null;
  }

  return {
    async sealReport({ plan: id, period: periodId, version, submissions, exempt, suspended, at }) {
      const known = await findSealedReport(records.db, id, periodId, version);
      if (known) return { sha256: known.sha256 };
      const { plan } = await loadCurrentPlan(records.db, id);
      const periods = listPeriods(plan, calendar);
      const period = periods.find((p) => p.id === periodId);
      if (!period) throw new Error(`plan ${id} has no period ${periodId}`);
      const handedIn = (await listSubmissions(records.db, id, periodId)).filter(
        ({ state }) => state !== 'withdrawn',
      );
      const snapshot = buildSnapshot({
        plan,
        period,
        submissions: handedIn,
        counting: submissions,
        ...(exempt?.length ? { exempt } : {}),
        ...(suspended?.length ? { suspended } : {}),
        obstacles: await listObstacles(records.db, { plan: id, period }),
        version,
        earlier: await earlierFigures(records, plan, periods, periodId),
      });
      const { json, sha256 } = sealSnapshot(snapshot);
      const signer = await signerOf(plan);
      const docx = await renderReportDocx(snapshot, null, signer);
      const xlsx = await renderReportXlsx(snapshot, null);
      await saveSealedReport(records.db, {
        plan: id,
        period: periodId,
        version,
        sealedAt: at,
        sha256,
        snapshot: json,
        docx,
        xlsx,
      });
      return { sha256 };
    },

    async issueReport({ plan: id, period, version, number, issuedOn }) {
      const sealed = await findSealedReport(records.db, id, period, version);
      if (!sealed) throw new Error(`report ${id} ${period} v${version} is not sealed`);
      const snapshot = JSON.parse(sealed.snapshot) as Snapshot;
      const issue = { number, date: issuedOn };
      const { plan } = await loadCurrentPlan(records.db, id);
      const signer = await signerOf(plan);
      const docx = await renderReportDocx(snapshot, issue, signer);
      const xlsx = await renderReportXlsx(snapshot, issue);
      await saveIssued(records.db, { plan: id, period, version, number, issuedOn, docx, xlsx });
      return { sha256: sealed.sha256 };
    },
  };
}

/** Figures of the plan's other periods as they were sealed, newest version of each. */
async function earlierFigures(
  records: Records,
  plan: Plan,
  periods: ReturnType<typeof listPeriods>,
  current: string,
): Promise<NonNullable<Parameters<typeof buildSnapshot>[0]['earlier']>> {
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
