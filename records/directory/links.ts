/** Links in mails: each has a row, and opens nothing once the row is revoked. */
import type { Kysely } from 'kysely';
import type { Instant, UnitId } from '../../domain/plan.ts';
import { createInsertion, runCtes } from '../database/ctes.ts';
import type { Database } from '../database/schema.ts';
import type { LinksTable } from '../database/schema-web.ts';

export type Link = LinksTable;
export type NewLink = Omit<LinksTable, 'revokedAt' | 'signedInAt' | 'openedAt'>;

const COLUMNS = [
  'id',
  'plan',
  'unit',
  'email',
  'role',
  'issuedAt',
  'expiresAt',
] as const satisfies readonly (keyof NewLink)[];

/** The part that keeps links that are about to be sent; one that is there already stays as it is, revoked or not. */
export const linkCtes = createInsertion<NewLink>('links', COLUMNS, 'on conflict (id) do nothing');

/** Keeps one link that is about to be sent; see `linkParts`. */
export async function issueLink(db: Kysely<Database>, link: NewLink): Promise<void> {
  await runCtes(db, linkCtes([link]));
}

/** The link with this id (the token's `jti`), or undefined. Whether it still opens anything is in its dates. */
export async function findLink(db: Kysely<Database>, id: string): Promise<Link | undefined> {
  return db.selectFrom('links').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Notes that a link was opened: its reader pressed its button. */
export async function noteOpened(db: Kysely<Database>, id: string, at: Instant): Promise<void> {
  await db.updateTable('links').set({ openedAt: at }).where('id', '=', id).execute();
}

/** When each person of a unit last opened a link of a plan, by address; who never did is not in it. */
export async function lastOpened(
  db: Kysely<Database>,
  { plan, unit }: { plan: string; unit: UnitId },
): Promise<Map<string, Instant>> {
  const rows = await db
    .selectFrom('links')
    .select((eb) => ['email', eb.fn.max('openedAt').as('at')])
    .where((eb) => eb.and({ plan, unit }))
    .where('openedAt', 'is not', null)
    .groupBy('email')
    .execute();
  return new Map(rows.flatMap(({ email, at }) => (at === null ? [] : [[email, at] as const])));
}

/**
 * Lets a link sign its reader in, which it does once.
 * @returns whether it was the first time; of two that try at once, one is
 */
export async function useLinkToSignIn(db: Kysely<Database>, id: string, at: Instant): Promise<boolean> {
  const used = await db
    .updateTable('links')
    .set({ signedInAt: at })
    .where('id', '=', id)
    .where('signedInAt', 'is', null)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return used !== undefined;
}

/**
 * Revokes every link that this person was sent for a unit in a plan, up to and including `at`; what is sent later
 * opens again. Said twice, the first instant stays.
 *
 * @param email in lower case, as the directory has it
 * @returns how many were revoked now
 */
export async function revokeLinks(
  db: Kysely<Database>,
  { plan, unit, email }: { plan: string; unit: UnitId; email: string },
  at: Instant,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('links')
    .set({ revokedAt: at })
    .where((eb) => eb.and({ plan, unit, email }))
    .where('issuedAt', '<=', at)
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
