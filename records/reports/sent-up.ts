/** Submissions that are the report of a plan below. */
import { sql, type Kysely } from 'kysely';
import type { Instant, ParentPlan } from '../../domain/plan.ts';
import type { Submission } from '../../domain/submission.ts';
import type { Database } from '../database/schema.ts';

export interface ReceivedAbove {
  period: string;
  version: number;
  receivedAt: Instant;
  state: Submission['state'];
  /** When it came to be in that state. */
  stateAt: Instant;
}

/** What a unit of the plan above has received from a plan below, the oldest first. */
export async function listSentUp(
  db: Kysely<Database>,
  { plan, unit }: ParentPlan,
  below: string,
): Promise<ReceivedAbove[]> {
  const rows = await db
    .selectFrom('submissions')
    .select(['period', 'receivedAt', 'state', 'stateAt', 'content'])
    .where((eb) => eb.and({ plan, unit }))
    .where(sql<boolean>`content->'via'->>'plan' = ${below}`)
    .orderBy('saidAt')
    .orderBy('id')
    .execute();
  return rows.map(({ content, ...row }) => ({ ...row, version: content.via?.version ?? 1 }));
}
