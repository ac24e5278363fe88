/** Plans that were sent to be compared with the one in force, for whoever sent them and for a day. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { DAY_MS, toInstant, toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import type { SentPlansTable } from '../database/schema-web.ts';

/**
 * Keeps one, and forgets those of the day before; the same text sent again is kept once.
 * @returns the id by which whoever sent it finds it
 */
export async function keepSentPlan(
  db: Kysely<Database>,
  sent: Omit<SentPlansTable, 'id' | 'sentAt'>,
  at: Instant,
): Promise<string> {
  const id = createHash('sha256').update(sent.text).digest('base64url');
  await db
    .deleteFrom('sentPlans')
    .where('sentAt', '<', toInstant(toMs(at) - DAY_MS))
    .execute();
  const { name } = sent;
  await db
    .insertInto('sentPlans')
    .values({ ...sent, id, sentAt: at })
    .onConflict((same) => same.columns(['plan', 'owner', 'id']).doUpdateSet({ name, sentAt: at }))
    .execute();
  return id;
}

/** One of somebody's; undefined where there is none, where it is another's, and once it is forgotten. */
export async function findSentPlan(
  db: Kysely<Database>,
  { id, plan, owner }: Pick<SentPlansTable, 'id' | 'plan' | 'owner'>,
): Promise<Pick<SentPlansTable, 'name' | 'text'> | undefined> {
  return db
    .selectFrom('sentPlans')
    .select(['name', 'text'])
    .where((eb) => eb.and({ id, plan, owner }))
    .executeTakeFirst();
}
