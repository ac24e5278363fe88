/** The units' assignments of plans that are not closed, as far as the record knows them: when each says its next step. */
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import { assignmentId } from '../../domain/ids.ts';

export interface NextStep {
  workflowId: string;
  nextRungAt: Instant | null;
}

/** A part of them, by plan and unit. */
export async function listNextSteps(
  db: Kysely<Database>,
  { plan, offset, limit }: { plan?: string; offset: number; limit: number },
): Promise<{ steps: NextStep[]; total: number }> {
  let units = db
    .selectFrom('obligations')
    .innerJoin('plans', 'plans.id', 'obligations.plan')
    .where('plans.state', '!=', 'closed');
  if (plan !== undefined) units = units.where('obligations.plan', '=', plan);
  const { total } = await units
    .select(sql<number>`count(distinct (obligations.plan, obligations.unit))::integer`.as('total'))
    .executeTakeFirstOrThrow();
  const rows = await units
    .select(({ fn }) => [
      'obligations.plan',
      'obligations.unit',
      fn.min('obligations.nextRungAt').as('nextRungAt'),
    ])
    .groupBy(['obligations.plan', 'obligations.unit'])
    .orderBy('obligations.plan')
    .orderBy('obligations.unit')
    .offset(offset)
    .limit(limit)
    .execute();
  const steps = rows.map(({ plan: of, unit, nextRungAt }) => ({
    workflowId: assignmentId(of, unit),
    nextRungAt,
  }));
  return { steps, total };
}
