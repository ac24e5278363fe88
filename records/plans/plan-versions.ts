/**
 * Plans by version: as in force at an instant, or as something was made by them. Only a launch and its preview ask for
 * the newest, whether in force or not (`loadCurrentPlan`).
 */
import { sql, type Kysely } from 'kysely';
import { keyOf } from '../../domain/ids.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import { fromVersions, inForceAt, LAUNCHED_BY, VERSION, withContents } from './plan-contents.ts';
import { loadVersion, type LoadedPlan, type PlanRecord } from './plans.ts';

/**
 * A plan as in force at an instant; before its first version was, that one.
 * @throws UserError `invalid` where the record has no such plan
 */
export function planAsOf(db: Kysely<Database>, plan: string, at: Instant): Promise<LoadedPlan> {
  return loadVersion(db, plan, inForceAt(at));
}

/**
 * A plan as something was made by it.
 * @param version as the obligation, submission or sealed report has it; null where it was kept by a release that did
 *   not note it, when a plan had but the version it was launched by
 * @throws UserError `invalid` where the record has no such plan or version
 */
export function planOfVersion(
  db: Kysely<Database>,
  plan: string,
  version: number | null | undefined,
): Promise<LoadedPlan> {
  return loadVersion(db, plan, version ?? LAUNCHED_BY);
}

/**
 * A plan as one of its obligations was made by it; as launched where the record does not know.
 * @throws UserError `invalid` where the record has no such plan
 */
export function planOfObligation(
  db: Kysely<Database>,
  plan: string,
  obligation: string,
): Promise<LoadedPlan> {
  return loadVersion(
    db,
    plan,
    sql<number>`coalesce((select o.plan_version from obligations o where o.plan = plans.id and o.id = ${obligation}),
      ${LAUNCHED_BY})`,
  );
}

/**
 * A plan as the sending upward of one of its periods was made by it: by that version the period is asked for and
 * aggregated, whichever version single units reported by. As launched where the record does not know.
 * @throws UserError `invalid` where the record has no such plan
 */
export function planOfPeriod(db: Kysely<Database>, plan: string, period: string): Promise<LoadedPlan> {
  return loadVersion(
    db,
    plan,
    sql<number>`coalesce((select o.plan_version from obligations o
      where o.plan = plans.id and o.kind = 'send' and o.period = ${period} and o.state <> 'succeeded'), ${LAUNCHED_BY})`,
  );
}

/** Every plan as in force at an instant, with its state, by id. */
export async function listPlansAsOf(
  db: Kysely<Database>,
  at: Instant,
): Promise<(LoadedPlan & { state: PlanRecord['state'] })[]> {
  const found = await fromVersions(db, inForceAt(at))
    .select([...VERSION, 'plans.state'])
    .orderBy('plans.id')
    .execute();
  const rows = await withContents(db, found);
  return rows.map(({ content, version, state }) => ({ plan: content, version, state }));
}

/** Those that are not closed. */
export async function listRunningPlans(db: Kysely<Database>, at: Instant): Promise<LoadedPlan[]> {
  const plans = await listPlansAsOf(db, at);
  return plans.filter(({ state }) => state !== 'closed').map(({ plan, version }) => ({ plan, version }));
}

/** The plans named as in force at an instant, by id. */
export async function readPlansAsOf(
  db: Kysely<Database>,
  ids: readonly string[],
  at: Instant,
): Promise<Map<string, Plan>> {
  const found = await fromVersions(db, inForceAt(at)).select(VERSION).where('plans.id', 'in', ids).execute();
  const rows = await withContents(db, found);
  return new Map(rows.map(({ plan, content }) => [plan, content]));
}

/** The versions named, by `keyOf` plan and version; one that the record has not is left out. */
export async function readPlanVersions(
  db: Kysely<Database>,
  versions: readonly { plan: string; version: number }[],
): Promise<Map<string, Plan>> {
  const wanted = new Map(versions.map((one) => [keyOf(one.plan, one.version), one]));
  if (wanted.size === 0) return new Map();
  const found = await db
    .selectFrom('planVersions')
    .select(['planVersions.plan', 'planVersions.version', 'planVersions.sha256'])
    .where((eb) =>
      eb(
        eb.refTuple('plan', 'version'),
        'in',
        [...wanted.values()].map(({ plan, version }) => eb.tuple(plan, version)),
      ),
    )
    .execute();
  const rows = await withContents(db, found);
  return new Map(rows.map(({ plan, version, content }) => [keyOf(plan, version), content]));
}
