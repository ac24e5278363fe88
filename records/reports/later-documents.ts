/** Documents that followed what a unit had handed in without them. */
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { keyOf } from '../../domain/ids.ts';

/**
 * Numbers and dates told by `document` acts on a plan's obligations; of several for one version the newest, refused
 * acts left out.
 *
 * @returns by the key of obligation and version
 */
export async function listLaterDocuments(
  db: Kysely<Database>,
  plan: string,
): Promise<Map<string, { number: string; date: string }>> {
  const rows = await db
    .selectFrom('acts')
    .select(['obligation', 'content', sql<string>`answer->>'version'`.as('version')])
    .where((eb) => eb.and({ plan, act: 'document' }))
    .where(sql<boolean>`answer->>'ok' = 'true'`)
    .orderBy('saidAt')
    .orderBy('id')
    .execute();
  const told = rows.flatMap(({ obligation, version, content }) => {
    const document = content.document as { number: string; date: string } | null;
    return document ? [[keyOf(obligation, version), document] as const] : [];
  });
  return new Map(told);
}
