/** What a period's report says, or would say now: figures, what they are made of, and the sealed files. */
import { countedSubmissions } from '../../domain/aggregation/counted.ts';
import { both, alike } from '../../domain/bilingual.ts';
import { judge } from '../../words/figures.ts';
import { gatherSnapshot, type Snapshot } from '../../activities/reports/index.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { keyOf } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Submission } from '../../domain/submission.ts';
import { refused } from '../../domain/user-error.ts';
import { readCalendar } from '../../records/plans/calendar.ts';
import { listLaterDocuments } from '../../records/reports/later-documents.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { planOfPeriod } from '../../records/plans/plan-versions.ts';
import { findPeriod } from '../../records/reports/periods.ts';
import { findSealedReport, type SealedReport } from '../../records/reports/reports.ts';
import { findSubmissions, listSubmissions, newestSubmissions } from '../../records/reports/submissions.ts';
import type { FiguresResult, PeriodNamed, RenderedReport, SubmissionEntry } from '../engine.ts';
import { requirePeriod } from '../submit/actors.ts';
import type { EngineContext } from '../engine/context.ts';

async function openPeriod({ records }: EngineContext, { plan: id, period }: PeriodNamed): Promise<Plan> {
  const { plan } = await planOfPeriod(records.db, id, period);
  requirePeriod(plan, period);
  return plan;
}

/** A sealed version. @throws UserError `refused` when there is none of this number */
export async function requireSealed(
  { records }: EngineContext,
  { plan, period }: PeriodNamed,
  version?: number,
): Promise<SealedReport> {
  const sealed = await findSealedReport(records.db, plan, period, version);
  if (sealed) return sealed;
  const named = version === undefined ? '' : ` bản ${version}`;
  throw refused(
    'version',
    both(
      `Báo cáo ${period}${named} chưa được chốt.`,
      `Report ${period}${version === undefined ? '' : ` version ${version}`} is not sealed.`,
    ),
    null,
    { command: alike(`lien-nganh report show ${plan} ${period}`) },
  );
}

const readSnapshot = (sealed: SealedReport): Snapshot => JSON.parse(sealed.snapshot) as Snapshot;

/** The report as it stands now, by the very code that makes the draft; exempt units are those waived or suspended. */
export async function gatherNow(
  { records }: Pick<EngineContext, 'records'>,
  plan: Plan,
  period: string,
): Promise<Snapshot> {
  const owed = await listObligations(records.db, plan.id);
  const row = await findPeriod(records.db, plan.id, period);
  const reports = owed.filter((o) => o.kind === 'report' && o.period === period && !o.requested);
  const unitsOf = (wanted: (o: ObligationRow) => boolean): string[] =>
    reports.filter(wanted).map(({ unit }) => unit);
  return gatherSnapshot(records, await readCalendar(records.db), {
    plan,
    period,
    version: row?.version ?? 1,
    words: row?.narrative?.sections,
    exempt: unitsOf((o) => o.state === 'waived'),
    suspended: unitsOf((o) => o.quiet === 'suspended'),
  });
}

/**
 * The figures of a period: computed on reading from the newest valid submissions, or as sealed in a version.
 * @throws UserError `invalid` for an unknown plan or period, `refused` for a version that is not sealed
 */
export async function readFigures(
  context: EngineContext,
  input: PeriodNamed & { version?: number },
): Promise<FiguresResult> {
  const plan = await openPeriod(context, input);
  const sealed = input.version === undefined ? null : await requireSealed(context, input, input.version);
  const snapshot = sealed ? readSnapshot(sealed) : await gatherNow(context, plan, input.period);
  const { completeness, timeliness, requested, onTime, late, missing, exempt, suspended } =
    snapshot.aggregate;
  const figures = snapshot.aggregate.figures.map((figure, index) => ({
    ...figure,
    assessment: judge(snapshot.targets[index]!, figure, snapshot.period),
  }));
  return {
    ...{ plan: plan.id, period: input.period, version: sealed?.version ?? null },
    ...{ figures, completeness, timeliness, requested, onTime, late, missing, exempt },
    ...(suspended ? { suspended } : {}),
  };
}

/** Submissions as they are shown; a document that followed the figures stands with the version it followed. */
async function describeAll(
  { records }: EngineContext,
  plan: string,
  submissions: Submission[],
): Promise<SubmissionEntry[]> {
  const later = await listLaterDocuments(records.db, plan);
  return submissions.map(({ id, obligation, unit, version, receivedAt, onTime, state, content }) => {
    const { figures, onBehalf = null, via = null } = content;
    const document = content.document ?? later.get(keyOf(obligation, version)) ?? null;
    return { id, unit, version, receivedAt, onTime, state, figures, document, onBehalf, via };
  });
}

/**
 * What the figures of a period are made of: the newest valid submission of each unit; with `all` every version in the
 * order they came in; with `version` exactly what a sealed report holds.
 * @throws UserError as `readFigures`
 */
export async function readSubmissions(
  context: EngineContext,
  input: PeriodNamed & { version?: number; all?: boolean },
): Promise<SubmissionEntry[]> {
  const plan = await openPeriod(context, input);
  const { db } = context.records;
  if (input.version !== undefined) {
    const sealed = await requireSealed(context, input, input.version);
    const ids = [...countedSubmissions(readSnapshot(sealed).aggregate).values()];
    return describeAll(context, plan.id, await findSubmissions(db, ids));
  }
  const found = input.all
    ? await listSubmissions(db, plan.id, input.period)
    : await newestSubmissions(db, plan.id, input.period);
  return describeAll(context, plan.id, found);
}

/**
 * The files of a sealed version, byte for byte as they were sealed, numbered and sent.
 * @param input.version the newest one where left out
 * @throws UserError as `readFigures`
 */
export async function renderReport(
  context: EngineContext,
  input: PeriodNamed & { version?: number },
): Promise<RenderedReport> {
  await openPeriod(context, input);
  const { period, version, sha256, number, docx, xlsx, snapshot } = await requireSealed(
    context,
    input,
    input.version,
  );
  const base64 = (bytes: Buffer | null): string => (bytes ?? Buffer.alloc(0)).toString('base64');
  return { period, version, sha256, number, docx: base64(docx), xlsx: base64(xlsx), json: snapshot };
}
