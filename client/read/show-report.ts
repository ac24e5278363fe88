import { both, alike } from '../../domain/bilingual.ts';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../records/database/make-folder.ts';
import { sendId } from '../../domain/ids.ts';
import type { PeriodRow } from '../../domain/projections.ts';
import type { Plan } from '../../domain/plan.ts';
import { invalid } from '../../domain/user-error.ts';
import { findAttachment, listAttachments } from '../../records/reports/attachments.ts';
import { findPeriod } from '../../records/reports/periods.ts';
import { planOfPeriod } from '../../records/plans/plan-versions.ts';
import { listRounds, reasonOfReturn } from '../../records/reports/rounds.ts';
import { findSealedReport, type SealedReport } from '../../records/reports/reports.ts';
import type { ReportResult } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';

/**
 * The period's row.
 * @throws UserError `invalid` when the plan has no such period
 */
export async function requirePeriodRow(
  { records }: EngineContext,
  plan: string,
  period: string,
): Promise<PeriodRow> {
  const row = await findPeriod(records.db, plan, period);
  if (row) return row;
  throw invalid(
    'period',
    both(`Kế hoạch "${plan}" không có kỳ "${period}".`, `Plan "${plan}" has no period "${period}".`),
    null,
    { command: alike(`lien-nganh plan status ${plan}`) },
  );
}

/**
 * A period's aggregate as it stands; of a sealed one the files are put into the reports folder.
 * @throws UserError `invalid` when the plan has no such period
 */
export async function showReport(
  context: EngineContext,
  plan: string,
  period: string,
): Promise<ReportResult> {
  const row = await requirePeriodRow(context, plan, period);
  const sealed = await findSealedReport(context.records.db, plan, period, row.version);
  const files = sealed
    ? await writeReportFiles(join(context.reportsDirectory, plan), sealed)
    : { docx: null, xlsx: null };
  const { state, version, sha256, number } = row;
  const { plan: asked } = await planOfPeriod(context.records.db, plan, period);
  const signed = sealed ? await writeSigned(context, asked, sealed) : null;
  const addressees = asked.addressees.map(({ name }) => name);
  const why =
    state === 'returned' ? reasonOfReturn(await listRounds(context.records.db, asked, period)) : null;
  const supersedes = version > 1 ? version - 1 : null;
  const revision = row.narrative?.revision ?? 0;
  return {
    ...{ period, state, version, sha256, number, revision, why, supersedes, signed, addressees },
    ...{ docx: files.docx, xlsx: files.xlsx },
  };
}

/** The signed file stands beside what was sealed; it is the newest that came with a number. */
async function writeSigned(
  { records, reportsDirectory }: EngineContext,
  { id: plan, coordinator }: Plan,
  report: SealedReport,
): Promise<string | null> {
  const entries = await listAttachments(records.db, plan, sendId(coordinator, report.period));
  const file = entries.length > 0 ? await findAttachment(records.db, entries.at(-1)!.id) : undefined;
  if (!file) return null;
  const path = join(reportsDirectory, plan, `${report.period}-v${report.version}-signed.pdf`);
  await writeWhole(path, file.bytes);
  return path;
}

/**
 * Writes the documents of a sealed version where people can open them.
 * @param directory folder of the files, made when missing
 */
export async function writeReportFiles(
  directory: string,
  report: SealedReport,
): Promise<{ docx: string | null; xlsx: string | null; json: string }> {
  makeFolder(directory, 0o700);
  const base = join(directory, `${report.period}-v${report.version}`);
  const keep = async (path: string, content: string | Buffer): Promise<string> => {
    await writeWhole(path, content);
    return path;
  };
  return {
    docx: report.docx && (await keep(`${base}.docx`, report.docx)),
    xlsx: report.xlsx && (await keep(`${base}.xlsx`, report.xlsx)),
    json: await keep(`${base}.json`, report.snapshot),
  };
}

async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.${process.pid}.tmp`, content, { mode: 0o600 });
  await rename(`${path}.${process.pid}.tmp`, path);
}
