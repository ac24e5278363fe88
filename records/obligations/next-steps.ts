/** The units' assignments of plans that are not closed, as far as the record knows them: when each says its next step. */
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

export interface NextStep {
  workflowId: string;
  nextRungAt: Instant | null;
}

/** A part of them, by id. */
export async function listNextSteps(
  db: Kysely<Database>,
  { plan, offset, limit }: { plan?: string; offset: number; limit: number },
): Promise<{ steps: NextStep[]; total: number }> {
  let units = db
    .selectFrom('obligations')
    .innerJoin('plans', 'plans.id', 'obligations.plan')
    .where('plans.state', '!=', 'closed');
  if (plan !== undefined) units = units.where('obligations.plan', '=', plan);
  const workflowId = sql<string>`'plan/' || obligations.plan || '/unit/' || obligations.unit`;
  const { total } = await units
    .select(sql<number>`count(distinct (obligations.plan, obligations.unit))::integer`.as('total'))
    .executeTakeFirstOrThrow();
  const steps = await units
    .select(({ fn }) => [workflowId.as('workflowId'), fn.min('obligations.nextRungAt').as('nextRungAt')])
    .groupBy(['obligations.plan', 'obligations.unit'])
    .orderBy('workflowId')
    .offset(offset)
    .limit(limit)
    .execute();
  return { steps, total };
}
