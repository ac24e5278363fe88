/** Who took over what a unit owed, as the audit log has it. */
import type { Kysely } from 'kysely';
import type { UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/** The unit in which an obligation goes on; null where it was not passed on. */
export async function successorOf(
  db: Kysely<Database>,
  plan: string,
  obligation: string,
): Promise<UnitId | null> {
  const line = await db
    .selectFrom('audit')
    .select('why')
    .where('plan', '=', plan)
    .where('obligation', '=', obligation)
    .where('what', '=', 'succeeded')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return line?.why ?? null;
}
