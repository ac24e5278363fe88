import type { Kysely } from 'kysely';
import type { UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/**
 * What a unit had begun to fill in goes on with one that takes work over from it, unless that has begun itself.
 * @param passes which fields are that one's from now on
 */
export async function passDrafts(
  db: Kysely<Database>,
  { plan, from, to }: { plan: string; from: UnitId; to: UnitId },
  passes: (field: string) => boolean,
): Promise<void> {
  const drafts = await db
    .selectFrom('reportDrafts')
    .selectAll()
    .where((eb) => eb.and({ plan, unit: from }))
    .execute();
  for (const draft of drafts) {
    const content = Object.fromEntries(Object.entries(draft.content).filter(([field]) => passes(field)));
    if (Object.keys(content).length === 0) continue;
    await db
      .insertInto('reportDrafts')
      .values({ ...draft, unit: to, content: JSON.stringify(content) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
