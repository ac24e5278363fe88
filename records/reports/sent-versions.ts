import type { Kysely } from 'kysely';
import { sendId } from '../../domain/ids.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/**
 * When each version of a period's report was sent, as the audit log has it.
 * @param plan by which the period's report is made: its coordinator sends it
 */
export async function listSentVersions(
  db: Kysely<Database>,
  { id, coordinator }: Pick<Plan, 'id' | 'coordinator'>,
  period: string,
): Promise<Map<number, Instant>> {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'detail'])
    .where((eb) =>
      eb.and({ plan: id, obligation: sendId(coordinator, period), kind: 'report', what: 'send' }),
    )
    .execute();
  return new Map(rows.map(({ at, detail }) => [Number(detail.version ?? 1), at]));
}
