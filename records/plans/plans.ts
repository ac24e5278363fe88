/** Plans and their versions as handed in. */
import { both } from '../../domain/bilingual.ts';
import { createHash } from 'node:crypto';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Effect } from '../../domain/effects.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Cte } from '../database/ctes.ts';
import { planCycleId } from '../../domain/ids.ts';
import { fromVersions, NEWEST, VERSION, withContents } from './plan-contents.ts';
import type { Database, PlansTable } from '../database/schema.ts';

export type PlanRecord = Selectable<PlansTable>;
export type PlanStateEffect = Extract<Effect, { kind: 'plan-state' }>;

/**
 * Keeps a checked plan with its source text. The same text as the newest version is not a new version. A new one is in
 * force from `at`.
 *
 * @param source the YAML as handed in; its SHA-256 tells versions apart
 * @returns the current version's number, and whether this call made it
 */
export async function savePlanVersion(
  db: Kysely<Database>,
  plan: Plan,
  source: string,
  at: Instant,
): Promise<{ version: number; created: boolean }> {
  const sha256 = hashText(source);
  return db.transaction().execute(async (trx) => {
    const { id, title } = plan;
    // Some sources have lost their number; the column says so with an empty one.
    const number = plan.number ?? '';
    await trx
      .insertInto('plans')
      .values({
        id,
        title,
        number,
        state: 'launching',
        currentVersion: 0,
        workflowId: planCycleId(id),
        launchedAt: null,
        closedAt: null,
        revision: 0,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    // Locked, so that two launches at once number their versions one after the other.
    const { currentVersion, state } = await trx
      .selectFrom('plans')
      .select(['currentVersion', 'state'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const current = await trx
      .selectFrom('planVersions')
      .select(['sha256', sql<Instant>`coalesce(effective_at, created_at)`.as('inForceSince')])
      .where((eb) => eb.and({ plan: id, version: currentVersion }))
      .executeTakeFirst();
    if (current?.sha256 === sha256) return { version: currentVersion, created: false };
    const version = currentVersion + 1;
    // A text corrected before the launch came through takes the place of the one before, which never was in force.
    const effectiveAt = (state === 'launching' ? current?.inForceSince : null) ?? at;
    await trx
      .insertInto('planVersions')
      .values({
        plan: id,
        version,
        content: JSON.stringify(plan),
        source,
        sha256,
        createdAt: at,
        effectiveAt,
      })
      .execute();
    await trx
      .updateTable('plans')
      .set({ title, number, currentVersion: version })
      .where('id', '=', id)
      .execute();
    return { version, created: true };
  });
}

/** Whether a text is the one of the plan's current version. */
export async function isCurrentText(db: Kysely<Database>, plan: string, source: string): Promise<boolean> {
  const row = await fromVersions(db, NEWEST)
    .select('planVersions.sha256')
    .where('plans.id', '=', plan)
    .executeTakeFirst();
  return row?.sha256 === hashText(source);
}

function hashText(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}

export interface LoadedPlan {
  plan: Plan;
  version: number;
}

/**
 * The newest version of a plan, be it in force or not: for its launch. All else asks for the version in force at an
 * instant, or by which something was made (`plan-versions.ts`).
 *
 * @throws UserError `invalid` where the record has no such plan
 */
export function loadCurrentPlan(db: Kysely<Database>, plan: string): Promise<LoadedPlan> {
  return loadVersion(db, plan, NEWEST);
}

/**
 * A plan in one of its versions.
 * @param which its number, or what tells it of a row of `plans`
 * @throws UserError `invalid` where the record has no such plan or version
 */
export async function loadVersion(
  db: Kysely<Database>,
  plan: string,
  which: Parameters<typeof fromVersions>[1],
): Promise<LoadedPlan> {
  const found = await fromVersions(db, which).select(VERSION).where('plans.id', '=', plan).execute();
  const [row] = await withContents(db, found);
  if (row === undefined) throw unknownPlan(plan);
  return { plan: row.content, version: row.version };
}

/** For a plan that the record does not have. */
export function unknownPlan(plan: string): UserError {
  return new UserError('invalid', both(`Không có kế hoạch “${plan}”`, `There is no plan "${plan}"`), [
    {
      path: 'plan',
      line: null,
      message: both('Chưa có trong hồ sơ', 'Not in the record'),
      remedy: null,
      command: both('Xem danh sách: lien-nganh plan list', 'See the list: lien-nganh plan list'),
    },
  ]);
}

/** All plans by id. */
export async function listPlans(db: Kysely<Database>): Promise<PlanRecord[]> {
  return db.selectFrom('plans').selectAll().orderBy('id').execute();
}

/** One plan's row, or undefined. */
export async function findPlan(db: Kysely<Database>, plan: string): Promise<PlanRecord | undefined> {
  return db.selectFrom('plans').selectAll().where('id', '=', plan).executeTakeFirst();
}

/** The part that writes how a plan stands, and when it was launched and closed; a lower revision than the record's is ignored. */
export function planStateCtes(db: Kysely<Database>, { plan, state, revision, at }: PlanStateEffect): Cte[] {
  const written = db
    .updateTable('plans')
    .set((eb) => ({
      state,
      revision,
      ...(state === 'running' ? { launchedAt: eb.fn.coalesce('launchedAt', eb.val(at)) } : {}),
      closedAt: state === 'closed' ? eb.fn.coalesce('closedAt', eb.val(at)) : null,
    }))
    .where('id', '=', plan)
    .where('revision', '<=', revision);
  return [sql`plan_state_written as (${written})`];
}
