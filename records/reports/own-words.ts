import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../database/schema.ts';

/**
 * The coordinator's own words, from the rows of the acts that have them.
 * @param sections of each section the act
 */
export async function readOwnWords(
  db: Kysely<Database>,
  sections: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const acts = [...new Set(Object.values(sections))];
  if (acts.length === 0) return {};
  const rows = await db
    .selectFrom('acts')
    .select(['id', sql<Record<string, string> | null>`content -> 'narrative'`.as('narrative')])
    .where('id', '=', sql<string>`any(${acts})`)
    .execute();
  const texts = new Map(rows.map(({ id, narrative }) => [id, narrative ?? {}]));
  return Object.fromEntries(
    Object.entries(sections).flatMap(([section, act]) => {
      const text = texts.get(act)?.[section];
      return text ? [[section, text]] : [];
    }),
  );
}
