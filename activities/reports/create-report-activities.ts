/** Seals and numbers a period's report; sealed again with the same submissions it is the same report. */
import type { Plan } from '../../domain/plan.ts';
import { createCalendarReader } from '../../records/plans/calendar.ts';
import type { Records } from '../../records/database/database.ts';
import { officialsInRole } from '../../records/directory/directory.ts';
import { planOfPeriod, planOfVersion } from '../../records/plans/plan-versions.ts';
import { findSealedReport, saveIssued, saveSealedReport } from '../../records/reports/reports.ts';
import type { ReportActivities } from '../ports.ts';
import { gatherSnapshot } from './gather-snapshot.ts';
import { renderReportDocx, renderReportXlsx, sealSnapshot, type Snapshot } from './index.ts';

/** Makes the activities that turn a period's submissions into its sealed report. */
export function createReportActivities(records: Records): ReportActivities {
  const readCalendar = createCalendarReader(records.db);

  /** The name under the signature block: whoever approves for the coordinating unit. */
  async function signerOf(plan: Plan): Promise<string | null> {
    const approvers = await officialsInRole(records.db, plan.id, plan.coordinator, 'approver');
    return approvers.find((official) => official.name !== null)?.name ?? null;
  }

  return {
    async sealReport({ plan: id, period: periodId, version, submissions, exempt, suspended, dates, at }) {
      const known = await findSealedReport(records.db, id, periodId, version);
      if (known) return { sha256: known.sha256 };
      const { plan, version: planVersion } = await planOfPeriod(records.db, id, periodId);
      const snapshot = await gatherSnapshot(records, await readCalendar(), {
        plan,
        period: periodId,
        version,
        counting: submissions,
        exempt,
        suspended,
        dates,
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
        planVersion,
      });
      return { sha256 };
    },

    async issueReport({ plan: id, period, version, number, issuedOn }) {
      const sealed = await findSealedReport(records.db, id, period, version);
      if (!sealed) throw new Error(`report ${id} ${period} v${version} is not sealed`);
      const snapshot = JSON.parse(sealed.snapshot) as Snapshot;
      const issue = { number, date: issuedOn };
      const { plan } = await planOfVersion(records.db, id, sealed.planVersion);
      const signer = await signerOf(plan);
      const docx = await renderReportDocx(snapshot, issue, signer);
      const xlsx = await renderReportXlsx(snapshot, issue);
      await saveIssued(records.db, { plan: id, period, version, number, issuedOn, docx, xlsx });
      return { sha256: sealed.sha256 };
    },
  };
}
