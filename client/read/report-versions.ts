/** The versions of a period's report, what has come since the newest sealed one, and what differs between two. */
import { compareReports } from '../../domain/aggregation/compare.ts';
import { countedSubmissions } from '../../domain/aggregation/counted.ts';
import type { Snapshot } from '../../domain/aggregation/snapshot.ts';
import { planOfPeriod } from '../../records/plans/plan-versions.ts';
import { listSentVersions } from '../../records/reports/sent-versions.ts';
import type { PeriodRow } from '../../domain/projections.ts';
import type { Records } from '../../records/database/database.ts';
import { findSealedReport, listSealedReports, type SealedReport } from '../../records/reports/reports.ts';
import { newestSubmissions } from '../../records/reports/submissions.ts';
import type { DiffResult, PeriodNamed, VersionEntry, VersionsResult } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';
import { requireSealed } from './read-figures.ts';
import { requirePeriodRow } from './show-report.ts';

const submissionsIn = ({ aggregate }: Snapshot): string[] =>
  [...countedSubmissions(aggregate).values()].sort();

/** @throws UserError `invalid` where the plan has no such period, or its collection has not begun */
export async function listVersions(
  context: EngineContext,
  { plan, period }: PeriodNamed,
): Promise<VersionsResult> {
  return readVersions(context.records, await requirePeriodRow(context, plan, period));
}

/** The same from the record alone. */
export async function readVersions({ db }: Records, row: PeriodRow): Promise<VersionsResult> {
  const { plan: id, period } = row;
  const { plan } = await planOfPeriod(db, id, period);
  const sent = await listSentVersions(db, plan, period);
  const known = (await listSealedReports(db, id)).filter((one) => one.period === period);
  const versions: VersionEntry[] = [];
  for (const { version, sealedAt, sha256, number } of known) {
    const sealed = (await findSealedReport(db, id, period, version))!;
    const sentAt = sent.get(version) ?? null;
    const state = sentAt !== null ? 'sent' : number !== null ? 'issued' : 'sealed';
    const submissions = submissionsIn(JSON.parse(sealed.snapshot) as Snapshot);
    versions.push({ version, state, sealedAt, sentAt, number, sha256, submissions });
  }
  const newest = await newestSubmissions(db, id, period);
  const held = versions.at(-1);
  const isOpen = row.version > (held?.version ?? 0);
  if (isOpen) {
    const submissions = newest.map((one) => one.id).sort();
    const draft = { version: row.version, state: row.state, submissions };
    versions.push({ ...draft, sealedAt: null, sentAt: null, number: null, sha256: null });
  }
  const since = isOpen || !held ? [] : newest.filter((one) => !held.submissions.includes(one.id));
  return {
    versions,
    waiting: since.map(({ unit, id: submission, receivedAt }) => ({ unit, submission, receivedAt })),
  };
}

/** @throws UserError `refused` for a version that is not sealed */
export async function diffVersions(
  context: EngineContext,
  input: PeriodNamed & { from: number; to: number },
): Promise<DiffResult> {
  await requirePeriodRow(context, input.plan, input.period);
  const [before, after] = await Promise.all(
    [input.from, input.to].map((version) => requireSealed(context, input, version)),
  );
  return compareSealed(before!, after!);
}

/** What the newest sealed version says otherwise than the one before it; null where there is one, or none. */
export async function readLastDiff(
  { db }: Records,
  { plan, period }: PeriodRow,
): Promise<(DiffResult & { from: number; to: number }) | null> {
  const after = await findSealedReport(db, plan, period);
  const before = after && (await findSealedReport(db, plan, period, after.version - 1));
  return before ? { ...compareSealed(before, after), from: before.version, to: after.version } : null;
}

function compareSealed(
  before: Pick<SealedReport, 'snapshot'>,
  after: Pick<SealedReport, 'snapshot'>,
): DiffResult {
  const aggregateOf = ({ snapshot }: Pick<SealedReport, 'snapshot'>) =>
    (JSON.parse(snapshot) as Snapshot).aggregate;
  return compareReports(aggregateOf(before), aggregateOf(after));
}
