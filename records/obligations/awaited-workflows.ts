/** Workflows for which the record waits: a step that has passed, an act without an answer, a slot not sealed. */
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { assignmentId, collectionId, mailRoomId } from '../../domain/ids.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';

export interface AwaitedWorkflow {
  workflowId: string;
  /** The earliest step that is overdue, or the slot; null where only an act waits. */
  overdueSince: Instant | null;
}

/**
 * Those of running plans, the longest awaited first.
 * @param before steps and slots at or before it should be done
 * @param saidBefore acts submitted at or before it should have been answered
 * @param limit how many of each kind at most
 */
export async function listAwaited(
  db: Kysely<Database>,
  { plan, before, saidBefore, limit }: { plan?: string; before: Instant; saidBefore: Instant; limit: number },
): Promise<AwaitedWorkflow[]> {
  let steps = db
    .selectFrom('obligations')
    .innerJoin('plans', 'plans.id', 'obligations.plan')
    .select(({ fn }) => [
      'obligations.plan',
      OWNER.unit,
      OWNER.period,
      fn.min('obligations.nextRungAt').as('overdueSince'),
    ])
    .where('plans.state', '=', 'running')
    .where('obligations.nextRungAt', '<=', before)
    .where('obligations.quiet', 'is', null)
    .groupBy(['obligations.plan', 'owner', 'sent'])
    .orderBy('overdueSince')
    .limit(limit);
  let acts = db
    .selectFrom('acts')
    .select(['workflowId', sql<Instant | null>`null::timestamptz`.as('overdueSince')])
    .where('answeredAt', 'is', null)
    .where('saidAt', '<=', saidBefore)
    .groupBy('workflowId')
    .orderBy(({ fn }) => fn.min('saidAt'))
    .limit(limit);
  if (plan !== undefined) {
    steps = steps.where('obligations.plan', '=', plan);
    acts = acts.where('plan', '=', plan);
  }
  const slots = db
    .selectFrom('slots')
    .select('slot')
    .where('open', '=', true)
    .where('slot', '<=', before)
    .orderBy('slot')
    .limit(limit);
  const overdue = (await steps.execute()).map(({ plan: of, owner, sent, overdueSince }) => ({
    workflowId: sent === null ? assignmentId(of, owner ?? '') : collectionId(of, sent),
    overdueSince,
  }));
  const found = [...overdue, ...(await acts.execute())];
  const rooms = plan === undefined ? await slots.execute() : [];
  const awaited = [
    ...found,
    ...rooms.map(({ slot }) => ({ workflowId: mailRoomId(slot), overdueSince: slot })),
  ];
  // One that is awaited for a step and an act, too, counts by the step, which comes first.
  return [...new Map(awaited.reverse().map((one) => [one.workflowId, one])).values()].reverse();
}

/** Whose step it is: of sending upward the workflow of the period, of all else the workflow of the unit. */
const OWNER = {
  unit: sql<UnitId | null>`case when obligations.kind <> 'send' then obligations.unit end`.as('owner'),
  period: sql<string | null>`case when obligations.kind = 'send' then obligations.period end`.as('sent'),
};
