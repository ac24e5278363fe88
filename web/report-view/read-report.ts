/** A period's report as it was sealed, or as it would be sealed now. */
import type { PeriodRow } from '../../domain/projections.ts';
import type { Plan } from '../../domain/plan.ts';
import { readCalendar } from '../../records/plans/calendar.ts';
import type { Records } from '../../records/database/database.ts';
import { listReportsOf } from '../../records/obligations/obligations.ts';
import { findPeriod } from '../../records/reports/periods.ts';
import { planOfPeriod } from '../../records/plans/plan-versions.ts';
import { listRounds, type Round } from '../../records/reports/rounds.ts';
import { findSealedReport } from '../../records/reports/reports.ts';
import type { Issue } from '../../domain/aggregation/snapshot.ts';
import { gatherSnapshot, type Snapshot } from '../../client/reports.ts';

export interface ReportAsItStands {
  row: PeriodRow;
  snapshot: Snapshot;
  /** Proposed, sent back and approved: each time, oldest first. */
  rounds: Round[];
  /** Null for a draft. */
  sealed: { version: number; number: string | null; issuedOn: string | null; sha256: string } | null;
}

/**
 * Reads it from the record alone.
 * @returns null where the plan has no such period, or its collection has not begun
 */
export async function readReport(
  records: Records,
  plan: Plan,
  period: string,
): Promise<ReportAsItStands | null> {
  const row = await findPeriod(records.db, plan.id, period);
  if (!row) return null;
  const { plan: asked } = await planOfPeriod(records.db, plan.id, period);
  const rounds = await listRounds(records.db, asked, period);
  const sealed = await findSealedReport(records.db, plan.id, period, row.version);
  if (sealed) {
    const { version, number, issuedOn, sha256 } = sealed;
    return {
      row,
      rounds,
      snapshot: JSON.parse(sealed.snapshot) as Snapshot,
      sealed: { version, number, issuedOn, sha256 },
    };
  }
  const owed = await listReportsOf(records.db, plan.id, period);
  const reports = owed.filter(({ kind, requested }) => kind === 'report' && !requested);
  const snapshot = await gatherSnapshot(records, await readCalendar(records.db), {
    plan: asked,
    period,
    version: row.version,
    words: row.narrative?.sections,
    exempt: reports.filter(({ state }) => state === 'waived').map(({ unit }) => unit),
    suspended: reports.filter(({ quiet }) => quiet === 'suspended').map(({ unit }) => unit),
  });
  return { row, rounds, snapshot, sealed: null };
}

/** Number and date from the registry, as the report has them by now; null before. */
export function issueOf({ sealed }: Pick<ReportAsItStands, 'sealed'>): Issue | null {
  const { number, issuedOn } = sealed ?? {};
  return number && issuedOn ? { number, date: issuedOn } : null;
}
