/** All plans at a glance: what is owed and what is late in each, and the late work itself. */
import { sql, type Kysely } from 'kysely';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { Instant, IsoDate, Plan } from '../../domain/plan.ts';
import { fromVersions, inForceAt, VERSION, withContents } from './plan-contents.ts';
import type { PlanRecord } from './plans.ts';
import type { Database } from '../database/schema.ts';

export interface PlanCounts {
  plan: Plan;
  state: PlanRecord['state'];
  launchedAt: Instant | null;
  /** Obligations of every state. */
  obligations: number;
  /** Owed now: their time has come, and nothing valid was handed in. */
  open: number;
  /** Those of them whose due date has passed. */
  overdue: number;
  /** The next due date of what is owed. */
  nextDue: IsoDate | null;
}

/** Owed at all, unless the plan or the unit rests. */
const OWED = sql<boolean>`(obligations.state in ('planned', 'open', 'returned') and obligations.quiet is null)`;
const overdueAt = (now: Instant) =>
  sql<boolean>`(${OWED} and obligations.on_time is null and obligations.due_at < ${toInstant(toMs(now) - 999)})`;

/** Every plan with its counts, by id. */
export async function listPlanCounts(db: Kysely<Database>, now: Instant): Promise<PlanCounts[]> {
  const open = sql`(${OWED} and obligations.opens_at <= ${now})`;
  const counts = await db
    .selectFrom('obligations')
    .select([
      'plan',
      sql<number>`count(*)::integer`.as('obligations'),
      sql<number>`count(*) filter (where ${open})::integer`.as('open'),
      sql<number>`count(*) filter (where ${overdueAt(now)})::integer`.as('overdue'),
      sql<IsoDate | null>`min(due_date) filter (where ${OWED} and due_at >= ${now})`.as('nextDue'),
    ])
    .groupBy('plan')
    .execute();
  const byPlan = new Map(counts.map((one) => [one.plan, one]));
  const current = await fromVersions(db, inForceAt(now))
    .select([...VERSION, 'plans.state', 'plans.launchedAt'])
    .orderBy('plans.id')
    .execute();
  const plans = await withContents(db, current);
  return plans.map(({ content, state, launchedAt }) => {
    const { obligations = 0, open: owed = 0, overdue = 0, nextDue = null } = byPlan.get(content.id) ?? {};
    return { plan: content, state, launchedAt, obligations, open: owed, overdue, nextDue };
  });
}

const LATE = ['plan', 'id', 'unit', 'kind', 'period', 'duty', 'dueAt', 'dueDate', 'nextRungAt'] as const;
const LATE_COLUMNS = LATE.map((column) => `obligations.${column}` as const);

export type LateWork = Pick<ObligationRow, (typeof LATE)[number]>;

/** Work of running plans that is overdue, the longest first, a part of it at a time. */
export async function listOverdue(
  db: Kysely<Database>,
  now: Instant,
  { plan, offset, limit }: { plan?: string; offset: number; limit: number },
): Promise<{ total: number; rows: LateWork[] }> {
  let late = db
    .selectFrom('obligations')
    .innerJoin('plans', 'plans.id', 'obligations.plan')
    .where('plans.state', '!=', 'closed')
    .where(overdueAt(now));
  if (plan !== undefined) late = late.where('obligations.plan', '=', plan);
  const { total } = await late.select(sql<number>`count(*)::integer`.as('total')).executeTakeFirstOrThrow();
  const rows = await late
    .select(LATE_COLUMNS)
    .orderBy('obligations.dueAt')
    .orderBy('obligations.plan')
    .orderBy('obligations.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { total, rows };
}

/**
 * Steps that should have been said and were not: their workflow has not woken, or cannot write.
 * @param before steps whose instant was earlier than this
 */
export function listUndelivered(db: Kysely<Database>, before: Instant, limit: number): Promise<LateWork[]> {
  return db
    .selectFrom('obligations')
    .innerJoin('plans', 'plans.id', 'obligations.plan')
    .select(LATE_COLUMNS)
    .where('plans.state', '=', 'running')
    .where('obligations.nextRungAt', '<', before)
    .where('obligations.quiet', 'is', null)
    .orderBy('obligations.nextRungAt')
    .orderBy('obligations.id')
    .limit(limit)
    .execute();
}

/** How many steps that is. */
export async function countUndelivered(db: Kysely<Database>, before: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('obligations')
    .innerJoin('plans', 'plans.id', 'obligations.plan')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('plans.state', '=', 'running')
    .where('obligations.nextRungAt', '<', before)
    .where('obligations.quiet', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** From the one told first to the one told last. */
export const ESCALATION = ['focal-point', 'head', 'coordinator', 'leadership', 'addressee'] as const;

/** Overdue work of plans that are not closed, by the highest role that was told after the due date; `none` where nobody was. */
export async function countEscalated(db: Kysely<Database>, now: Instant): Promise<Map<string, number>> {
  const reached = sql<string>`coalesce((
    select notices.role from notices
    where notices.plan = obligations.plan and notices.obligation = obligations.id
      and notices.notice in ('due+1', 'due+2', 'due+4', 'due+10', 'send+1')
      and notices.role = any(${sql.val([...ESCALATION])}::text[])
    order by array_position(${sql.val([...ESCALATION])}::text[], notices.role) desc limit 1), 'none')`;
  const rows = await db
    .selectFrom('obligations')
    .innerJoin('plans', 'plans.id', 'obligations.plan')
    .select([reached.as('role'), sql<number>`count(*)::integer`.as('count')])
    .where('plans.state', '!=', 'closed')
    .where(overdueAt(now))
    .groupBy('role')
    .execute();
  return new Map(rows.map(({ role, count }) => [role, count]));
}
