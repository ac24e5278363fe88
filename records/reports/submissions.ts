/** Sealed versions of what units handed in. */
import { sql, type Kysely } from 'kysely';
import type { Effect } from '../../domain/effects.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import type { Submission, SubmissionContent } from '../../domain/submission.ts';
import type { Cte } from '../database/ctes.ts';
import type { Database } from '../database/schema.ts';

export type SubmissionEffect = Extract<Effect, { kind: 'submission' }>;

const COLUMNS = [
  'id',
  'plan',
  'obligation',
  'unit',
  'period',
  'version',
  'receivedAt',
  'saidAt',
  'onTime',
  'state',
  'planVersion',
  'content',
] as const;

/**
 * The parts that make an act a submission: its content is copied from the act's row, the submission it replaces is
 * marked. Written again, the row takes the last word but keeps its content; and its state too, unless a decision taken
 * again after a crash came to another order and gave it another version: then it is what that decision made of it.
 * Where there is no row for the act the database refuses: the content of a submission is never invented.
 */
export function submissionCtes(db: Kysely<Database>, effect: SubmissionEffect): Cte[] {
  const { act, plan, obligation, unit, period, version, receivedAt, saidAt, onTime, replaces } = effect;
  const written = db
    .insertInto('submissions')
    .values({
      id: act,
      plan,
      obligation,
      unit,
      period,
      version,
      receivedAt,
      saidAt,
      onTime,
      state: effect.state,
      stateAt: receivedAt,
      planVersion: sql<number | null>`coalesce(${effect.planVersion ?? null}::integer,
        (select plan_version from obligations where plan = ${plan} and id = ${obligation}))`,
      content: sql<string>`(select content from acts where id = ${act})`,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        version,
        receivedAt,
        onTime,
        state: sql`case when excluded.version <> submissions.version then excluded.state else submissions.state end`,
      }),
    );
  return [
    sql`submission_written as (${written})`,
    ...(replaces === null ? [] : [markReplaced(db, replaces, receivedAt)]),
  ];
}

/** Its own `submitted` ends with the newer one's; what was judged meanwhile stays. */
function markReplaced(db: Kysely<Database>, submission: string, at: Instant): Cte {
  const replaced = db
    .updateTable('submissions')
    .set({ state: 'replaced', stateAt: at })
    .where((eb) => eb.and({ id: submission, state: 'submitted' }));
  return sql`submission_replaced as (${replaced})`;
}

/**
 * The parts that set a submission's state. The engine's order decides, not when the act was said: one said before the
 * submission came may be heard after it. With a withdrawn one go the versions it had replaced since the last return:
 * none of them counts as the unit's first.
 */
export function submissionStateCtes(
  db: Kysely<Database>,
  { submission, state, at }: Extract<Effect, { kind: 'submission-state' }>,
): Cte[] {
  const judged = db.updateTable('submissions').set({ state, stateAt: at }).where('id', '=', submission);
  const goneWithIt = db
    .updateTable('submissions')
    .set({ state, stateAt: at })
    .where('state', '=', 'replaced')
    .where(
      sql<boolean>`(plan, obligation) = (select w.plan, w.obligation from submissions w where w.id = ${submission})`,
    )
    .where(
      sql<boolean>`not exists (select from submissions r where r.plan = submissions.plan and r.obligation = submissions.obligation and r.state = 'returned' and r.said_at > submissions.said_at)`,
    );
  return [
    sql`submission_judged as (${judged})`,
    ...(state === 'withdrawn' ? [sql`gone_with_it as (${goneWithIt})`] : []),
  ];
}

/** The newest valid submission of each unit for a period: neither returned, withdrawn nor replaced. By unit. */
export async function newestSubmissions(
  db: Kysely<Database>,
  plan: string,
  period: string,
): Promise<Submission[]> {
  return db
    .selectFrom('submissions')
    .select(COLUMNS)
    .distinctOn('unit')
    .where((eb) => eb.and({ plan, period }))
    .where('state', 'in', ['submitted', 'accepted'])
    .orderBy('unit')
    .orderBy('saidAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** So many others show what is usual; reading all of them would cost each report as much as there are units. */
const SOME = 50;

/** What some other units have handed in for a period and still counts, of those that give one of these targets. */
export async function figuresOfOthers(
  db: Kysely<Database>,
  { plan, period, unit, targets }: { plan: string; period: string; unit: UnitId; targets: string[] },
): Promise<Pick<SubmissionContent, 'figures'>[]> {
  return db
    .selectFrom('submissions')
    .select(sql<SubmissionContent['figures']>`content -> 'figures'`.as('figures'))
    .where((eb) => eb.and({ plan, period }))
    .where('unit', '<>', unit)
    .where('state', 'in', ['submitted', 'accepted'])
    .where(sql<boolean>`content -> 'figures' ?| ${targets}`)
    .orderBy('unit')
    .limit(SOME)
    .execute();
}

/** The newest submission of a unit for each period, whatever became of it; the newest period first. */
export async function unitSubmissions(
  db: Kysely<Database>,
  plan: string,
  unit: string,
): Promise<Submission[]> {
  const rows = await db
    .selectFrom('submissions')
    .select(COLUMNS)
    .distinctOn('period')
    .where((eb) => eb.and({ plan, unit }))
    .orderBy('period', 'desc')
    .orderBy('saidAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt));
}

/** All submissions of a plan, or of one period of it, in the order they came in. */
export async function listSubmissions(
  db: Kysely<Database>,
  plan: string,
  period?: string,
): Promise<Submission[]> {
  let query = db.selectFrom('submissions').select(COLUMNS).where('plan', '=', plan);
  if (period !== undefined) query = query.where('period', '=', period);
  return query.orderBy('receivedAt').orderBy('id').execute();
}

/** The submissions with these ids, e.g. those an aggregate is made of; by unit. */
export async function findSubmissions(db: Kysely<Database>, ids: string[]): Promise<Submission[]> {
  return db
    .selectFrom('submissions')
    .select(COLUMNS)
    .where('id', '=', sql<string>`any(${ids})`)
    .orderBy('unit')
    .execute();
}

/** Periods of a plan from which anything was handed in and not withdrawn. */
export async function periodsHandedIn(db: Kysely<Database>, plan: string): Promise<string[]> {
  const rows = await db
    .selectFrom('submissions')
    .select('period')
    .distinct()
    .where('plan', '=', plan)
    .where('state', '<>', 'withdrawn')
    .orderBy('period')
    .execute();
  return rows.map(({ period }) => period);
}
