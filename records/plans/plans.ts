/** Plans and their versions as handed in. */
import { createHash } from 'node:crypto';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Effect } from '../../domain/effects.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Cte } from '../database/ctes.ts';
import { planCycleId } from '../../domain/ids.ts';
import { CURRENT_VERSION, fromCurrentVersions, withContents } from './plan-contents.ts';
import type { Database, PlansTable } from '../database/schema.ts';

export type PlanRecord = Selectable<PlansTable>;
export type PlanStateEffect = Extract<Effect, { kind: 'plan-state' }>;

/**
 * Keeps a checked plan with its source text. The same text as the current version is not a new version.
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
    const { currentVersion } = await trx
      .selectFrom('plans')
      .select('currentVersion')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const current = await trx
      .selectFrom('planVersions')
      .select('sha256')
      .where('plan', '=', id)
      .where('version', '=', currentVersion)
      .executeTakeFirst();
    if (current?.sha256 === sha256) return { version: currentVersion, created: false };
    const version = currentVersion + 1;
    await trx
      .insertInto('planVersions')
      .values({ plan: id, version, content: JSON.stringify(plan), source, sha256, createdAt: at })
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
  const row = await fromCurrentVersions(db)
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
 * A plan as it runs now.
 *
 * @throws UserError `invalid` where the record has no such plan
 */
export async function loadCurrentPlan(db: Kysely<Database>, plan: string): Promise<LoadedPlan> {
  const found = await fromCurrentVersions(db).select(CURRENT_VERSION).where('plans.id', '=', plan).execute();
  const [row] = await withContents(db, found);
  if (row === undefined) throw unknownPlan(plan);
  return { plan: row.content, version: row.version };
}

function unknownPlan(plan: string): UserError {
  return new UserError('invalid', `Không có kế hoạch “${plan}” · There is no plan "${plan}"`, [
    {
      path: 'plan',
      line: null,
      message: 'Chưa có trong hồ sơ · Not in the record',
      remedy: null,
      command: 'Xem danh sách: lien-nganh plan list · See the list: lien-nganh plan list',
    },
  ]);
}

/** Every plan as it runs now, with its state, by id. */
export async function listCurrentPlans(
  db: Kysely<Database>,
): Promise<{ plan: Plan; state: PlanRecord['state'] }[]> {
  const found = await fromCurrentVersions(db)
    .select([...CURRENT_VERSION, 'plans.state'])
    .orderBy('plans.id')
    .execute();
  const rows = await withContents(db, found);
  return rows.map(({ content, state }) => ({ plan: content, state }));
}

/** All plans by id. */
export async function listPlans(db: Kysely<Database>): Promise<PlanRecord[]> {
  return db.selectFrom('plans').selectAll().orderBy('id').execute();
}

/** The current versions of plans that are not closed, by id. */
export async function listRunningPlans(db: Kysely<Database>): Promise<LoadedPlan[]> {
  const found = await fromCurrentVersions(db)
    .select(CURRENT_VERSION)
    .where('plans.state', '!=', 'closed')
    .orderBy('plans.id')
    .execute();
  const rows = await withContents(db, found);
  return rows.map(({ content, version }) => ({ plan: content, version }));
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
      ...(state === 'closed' ? { closedAt: eb.fn.coalesce('closedAt', eb.val(at)) } : {}),
    }))
    .where('id', '=', plan)
    .where('revision', '<=', revision);
  return [sql`plan_state_written as (${written})`];
}
