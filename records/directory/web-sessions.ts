/**
 * Sessions of the pages. A session is a random id in a cookie; here lies its hash and what it opens: any number of
 * grants, each either one unit's obligations in one plan (from a link) or everything a person's roles allow (from
 * signing in).
 */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Instant, UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import type { WebSessionsTable } from '../database/schema-web.ts';

/** What a session opens: by `link` one unit in one plan, by `sign-in` whatever the directory gives the person a role in. */
export type Grant = Omit<WebSessionsTable, 'idHash'>;

/** The record never holds an id that would open a session. */
function hashed(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url');
}

/**
 * Adds a grant to a session, replacing the one of the same kind, plan and unit; sessions that are over are swept.
 * @param sessionId the cookie's value, at least 128 random bits
 */
export async function addGrant(db: Kysely<Database>, sessionId: string, grant: Grant): Promise<void> {
  const row: WebSessionsTable = { ...grant, idHash: hashed(sessionId) };
  await db.deleteFrom('webSessions').where('expiresAt', '<=', grant.createdAt).execute();
  await db
    .insertInto('webSessions')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['idHash', 'kind', 'plan', 'unit']).doUpdateSet({
        email: row.email,
        link: row.link,
        createdAt: row.createdAt,
        expiresAt: row.expiresAt,
      }),
    )
    .execute();
}

/** What a session opens at an instant; nothing for a strange or finished one, nor by a link that was revoked since. */
export async function findGrants(db: Kysely<Database>, sessionId: string, at: Instant): Promise<Grant[]> {
  return db
    .selectFrom('webSessions')
    .leftJoin('links', 'links.id', 'webSessions.link')
    .select(['webSessions.kind', 'webSessions.email', 'webSessions.plan', 'webSessions.unit'])
    .select(['webSessions.link', 'webSessions.createdAt', 'webSessions.expiresAt'])
    .where('idHash', '=', hashed(sessionId))
    .where('webSessions.expiresAt', '>', at)
    .where('links.revokedAt', 'is', null)
    .orderBy('webSessions.createdAt')
    .execute();
}

/**
 * Why a session no longer opens a unit's work that it opened: its link was revoked because its holder handed that work
 * on, or for another reason. Undefined where it never did, or its time is over.
 */
export async function whyClosed(
  db: Kysely<Database>,
  sessionId: string,
  { plan, unit }: { plan: string; unit: UnitId },
  at: Instant,
): Promise<'handed-on' | 'link-ended' | undefined> {
  const closed = await db
    .selectFrom('webSessions')
    .innerJoin('links', 'links.id', 'webSessions.link')
    .select(['webSessions.email', 'links.revokedAt'])
    .where('idHash', '=', hashed(sessionId))
    .where('webSessions.plan', '=', plan)
    .where('webSessions.unit', '=', unit)
    .where('webSessions.expiresAt', '>', at)
    .where('links.revokedAt', 'is not', null)
    .executeTakeFirst();
  if (!closed) return undefined;
  const handed = await db
    .selectFrom('obligationContacts')
    .select('email')
    .where((eb) => eb.and({ plan, unit }))
    .where('since', '=', closed.revokedAt)
    .where('email', '!=', closed.email)
    .executeTakeFirst();
  return handed ? 'handed-on' : 'link-ended';
}

/** Lets what a session opens last until another instant. */
export async function extendGrant(
  db: Kysely<Database>,
  sessionId: string,
  { kind, plan, unit }: Pick<Grant, 'kind' | 'plan' | 'unit'>,
  expiresAt: Instant,
): Promise<void> {
  await db
    .updateTable('webSessions')
    .set({ expiresAt })
    .where((eb) => eb.and({ idHash: hashed(sessionId), kind, plan, unit }))
    .execute();
}

/** Gives a session a new id, as is due whenever something more is opened; the old one opens nothing any more. */
export async function renameSession(db: Kysely<Database>, from: string, to: string): Promise<void> {
  await db
    .updateTable('webSessions')
    .set({ idHash: hashed(to) })
    .where('idHash', '=', hashed(from))
    .execute();
}

/** Ends a session with all it opened. */
export async function endSession(db: Kysely<Database>, sessionId: string): Promise<void> {
  await db.deleteFrom('webSessions').where('idHash', '=', hashed(sessionId)).execute();
}
