/** Sealed versions of aggregated reports, which never change; a draft is computed when it is read. */
import { alike, both } from '../../domain/bilingual.ts';
import type { Kysely, Selectable } from 'kysely';
import type { IsoDate } from '../../domain/plan.ts';
import { refused } from '../../domain/user-error.ts';
import type { SealedReportsTable } from '../database/schema-reports.ts';
import type { Database } from '../database/schema.ts';

/** Which version of which period's report. */
export interface ReportKey {
  plan: string;
  period: string;
  version: number;
}

export type SealedReport = Selectable<SealedReportsTable>;

/**
 * Seals a version. Sealed again with the same snapshot nothing changes.
 *
 * @returns the version as it stands
 * @throws Error when another snapshot is sealed under this version already
 */
export async function saveSealedReport(
  db: Kysely<Database>,
  report: Omit<SealedReport, 'number' | 'issuedOn'>,
): Promise<SealedReport> {
  await db
    .insertInto('sealedReports')
    .values({ ...report, number: null, issuedOn: null })
    .onConflict((conflict) => conflict.columns(['plan', 'period', 'version']).doNothing())
    .execute();
  const sealed = await findSealedReport(db, report.plan, report.period, report.version);
  if (sealed?.sha256 !== report.sha256) {
    throw new Error(
      `${report.plan} ${report.period} v${report.version} is sealed already with another snapshot`,
    );
  }
  return sealed;
}

/** One sealed version, or the newest where none is named; undefined where there is none. */
export async function findSealedReport(
  db: Kysely<Database>,
  plan: string,
  period: string,
  version?: number,
): Promise<SealedReport | undefined> {
  let query = db
    .selectFrom('sealedReports')
    .selectAll()
    .where((eb) => eb.and({ plan, period }));
  if (version !== undefined) query = query.where('version', '=', version);
  return query.orderBy('version', 'desc').executeTakeFirst();
}

/** All sealed versions of a plan, without their documents, by period and version. */
export async function listSealedReports(
  db: Kysely<Database>,
  plan: string,
): Promise<Omit<SealedReport, 'snapshot' | 'docx' | 'xlsx'>[]> {
  return db
    .selectFrom('sealedReports')
    .select(['plan', 'period', 'version', 'sealedAt', 'sha256', 'number', 'issuedOn', 'planVersion'])
    .where('plan', '=', plan)
    .orderBy('period')
    .orderBy('version')
    .execute();
}

/**
 * Gives a sealed version its number and date from the registry, and its documents rendered with them. Issued again,
 * the newest number and date stand.
 *
 * @throws UserError `refused` when the version is not sealed
 */
export async function saveIssued(
  db: Kysely<Database>,
  issued: ReportKey & { number: string; issuedOn: IsoDate; docx: Buffer; xlsx: Buffer },
): Promise<void> {
  const { plan, period, version, ...values } = issued;
  const written = await db
    .updateTable('sealedReports')
    .set(values)
    .where((eb) => eb.and({ plan, period, version }))
    .executeTakeFirst();
  if (written.numUpdatedRows === 1n) return;
  throw refused(
    'number',
    both(
      `Báo cáo ${period} (bản ${version}) chưa được chốt.`,
      `Report ${period} (version ${version}) is not sealed.`,
    ),
    null,
    { command: alike(`lien-nganh report show ${plan} ${period}`) },
  );
}
