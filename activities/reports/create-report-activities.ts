/** Seals and numbers a period's report; sealed again with the same submissions it is the same report. */
import { countedSubmissions } from '../../domain/aggregation/counted.ts';
import type { Plan } from '../../domain/plan.ts';
import { createCalendarReader } from '../../records/plans/calendar.ts';
import type { Records } from '../../records/database/database.ts';
import { officialsInRole } from '../../records/directory/directory.ts';
import { planOfPeriod, planOfVersion } from '../../records/plans/plan-versions.ts';
import { findSealedReport, saveIssued, saveSealedReport } from '../../records/reports/reports.ts';
import type { ReportActivities } from '../ports.ts';
import { gatherSnapshot } from './gather-snapshot.ts';
import { renderReportDocx, renderReportXlsx, sealSnapshot, type Issue, type Snapshot } from './index.ts';

/** The submissions whose figures are in a report. */
function countedIn({ aggregate }: Snapshot): string[] {
  return [...countedSubmissions(aggregate).values()];
}

/** Makes the activities that turn a period's submissions into its sealed report. */
export function createReportActivities(records: Records): ReportActivities {
  const readCalendar = createCalendarReader(records.db);

  /** The documents of a report, with the name under the signature block: whoever approves for the coordinating unit. */
  async function render(plan: Plan, snapshot: Snapshot, issue: Issue | null) {
    const approvers = await officialsInRole(records.db, plan.id, plan.coordinator, 'approver');
    const signer = approvers.find((official) => official.name !== null)?.name ?? null;
    return {
      docx: await renderReportDocx(snapshot, issue, signer),
      xlsx: await renderReportXlsx(snapshot, issue),
    };
  }

  return {
    async sealReport({ plan: id, period, version, submissions: counting, at, ...input }) {
      const known = await findSealedReport(records.db, id, period, version);
      if (known)
        return { sha256: known.sha256, submissions: countedIn(JSON.parse(known.snapshot) as Snapshot) };
      const { plan, version: planVersion } = await planOfPeriod(records.db, id, period);
      const report = { ...input, plan, period, version, counting };
      const snapshot = await gatherSnapshot(records, await readCalendar(), report);
      const { json, sha256 } = sealSnapshot(snapshot);
      const documents = await render(plan, snapshot, null);
      const key = { plan: id, period, version };
      await saveSealedReport(records.db, {
        ...key,
        sealedAt: at,
        sha256,
        snapshot: json,
        planVersion,
        ...documents,
      });
      return { sha256, submissions: countedIn(snapshot) };
    },

    async issueReport({ plan: id, period, version, number, issuedOn }) {
      const sealed = await findSealedReport(records.db, id, period, version);
      if (!sealed) throw new Error(`report ${id} ${period} v${version} is not sealed`);
      const { plan } = await planOfVersion(records.db, id, sealed.planVersion);
      const snapshot = JSON.parse(sealed.snapshot) as Snapshot;
      const documents = await render(plan, snapshot, { number, date: issuedOn });
      await saveIssued(records.db, { plan: id, period, version, number, issuedOn, ...documents });
      return { sha256: sealed.sha256 };
    },
  };
}
