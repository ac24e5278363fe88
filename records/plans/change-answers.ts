import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/** What a change of plans answered that was given this id; undefined where none was. */
export async function findChangeAnswer(db: Kysely<Database>, id: string): Promise<object | undefined> {
  const row = await db.selectFrom('changeAnswers').select('answer').where('id', '=', id).executeTakeFirst();
  return row?.answer;
}

/** Keeps it, in the transaction of the change; written again it stays as it is. */
export async function saveChangeAnswer(
  trx: Kysely<Database>,
  id: string,
  answer: object,
  at: Instant,
): Promise<void> {
  await trx
    .insertInto('changeAnswers')
    .values({ id, answer: JSON.stringify(answer), answeredAt: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
