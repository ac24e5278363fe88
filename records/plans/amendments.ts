/** Versions of a plan that came by an amendment: kept with the document that ordered them, and read in their order. */
import { createHash } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { PlanChange } from '../../domain/amendment/changes.ts';
import type { PlanVersion } from '../../domain/amendment/in-force.ts';
import { localDate } from '../../domain/instants.ts';
import type { Instant, IsoDate, Plan } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import { LAUNCHED_BY, VERSION, withContents } from './plan-contents.ts';
import type { PlanRecord } from './plans.ts';

/** Since when a version is in force. */
const IN_FORCE = sql<Instant>`coalesce(plan_versions.effective_at, plan_versions.created_at)`;

/**
 * The versions by which a plan's work is told, as known at an instant: the one it was launched by, then each amendment
 * with the day from which it governs. Empty where the record has no such plan.
 */
export async function versionsAsOf(db: Kysely<Database>, plan: string, at: Instant): Promise<PlanVersion[]> {
  const rows = await db
    .selectFrom('plans')
    .innerJoin('planVersions', 'planVersions.plan', 'plans.id')
    .select([...VERSION, 'planVersions.effective', IN_FORCE.as('inForce')])
    .where('plans.id', '=', plan)
    .where((eb) =>
      eb.or([
        eb('planVersions.version', '=', LAUNCHED_BY),
        eb.and([eb('planVersions.version', '>', LAUNCHED_BY), eb('planVersions.createdAt', '<=', at)]),
      ]),
    )
    .orderBy('planVersions.version')
    .execute();
  const read = await withContents(db, rows);
  return read.map(({ content, version, effective, inForce }, n) => ({
    plan: content,
    version,
    effective: n === 0 ? null : (effective ?? localDate(inForce, content.timeZone)),
  }));
}

/** One version as it is listed. */
export interface ListedVersion {
  version: number;
  basis: { number: string; date: IsoDate } | null;
  effective: IsoDate | null;
  appliedAt: Instant;
  changes: PlanChange[];
}

/** The version a plan was launched by and its amendments, oldest first. */
export async function listVersions(db: Kysely<Database>, plan: string): Promise<ListedVersion[]> {
  const rows = await db
    .selectFrom('plans')
    .innerJoin('planVersions', 'planVersions.plan', 'plans.id')
    .select([
      'planVersions.version',
      'basisNumber',
      'basisDate',
      'effective',
      'planVersions.createdAt',
      'planVersions.changes',
    ])
    .where('plans.id', '=', plan)
    .where('planVersions.version', '>=', LAUNCHED_BY)
    .orderBy('planVersions.version')
    .execute();
  return rows.map(({ version, basisNumber, basisDate, effective, createdAt, changes }) => ({
    version,
    basis: basisNumber !== null && basisDate !== null ? { number: basisNumber, date: basisDate } : null,
    effective,
    appliedAt: createdAt,
    changes: changes ?? [],
  }));
}

/** Documents by which a plan was changed, of those dated within a span, both days included; each once, oldest first. */
export async function listAmendingDocuments(
  db: Kysely<Database>,
  plan: string,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<{ number: string; date: IsoDate }[]> {
  const rows = await db
    .selectFrom('planVersions')
    .select(['basisNumber as number', 'basisDate as date'])
    .where('plan', '=', plan)
    .where('basisDate', '>=', from)
    .where('basisDate', '<=', to)
    .orderBy('version')
    .$narrowType<{ number: string; date: IsoDate }>()
    .execute();
  return [...new Map(rows.map((one) => [one.number, one])).values()];
}

export interface AmendedVersion {
  plan: Plan;
  source: string;
  basis: { number: string; date: IsoDate };
  effective: IsoDate;
  /** Since when the pages show it. */
  effectiveAt: Instant;
  changes: PlanChange[];
}

/** A plan's row, locked, so that its versions are numbered one after the other; undefined where there is none. */
export function lockPlan(trx: Transaction<Database>, plan: string): Promise<PlanRecord | undefined> {
  return trx.selectFrom('plans').selectAll().where('id', '=', plan).forUpdate().executeTakeFirst();
}

/** Keeps an amended plan as its next version. */
export async function saveAmendedVersion(
  trx: Transaction<Database>,
  { plan, source, basis, effective, effectiveAt, changes }: AmendedVersion,
  version: number,
  at: Instant,
): Promise<void> {
  await trx
    .insertInto('planVersions')
    .values({
      plan: plan.id,
      version,
      content: JSON.stringify(plan),
      source,
      sha256: createHash('sha256').update(source).digest('hex'),
      createdAt: at,
      effectiveAt,
      basisNumber: basis.number,
      basisDate: basis.date,
      effective,
      changes: JSON.stringify(changes),
    })
    .execute();
  await trx
    .updateTable('plans')
    .set({ title: plan.title, number: plan.number ?? '', currentVersion: version })
    .where('id', '=', plan.id)
    .execute();
}
