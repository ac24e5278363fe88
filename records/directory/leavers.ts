/** Somebody who leaves: what they could open closes at once, and what they saw to passes on. */
import type { Kysely } from 'kysely';
import { spellAddress } from '../../domain/mail-address.ts';
import type { Instant } from '../../domain/plan.ts';
import type { Database, OfficialsTable } from '../database/schema.ts';
import { forgetAbsences } from './absences.ts';

/** Every row of an address, for whatever plan and unit. */
export async function rowsOfAddress(db: Kysely<Database>, email: string): Promise<OfficialsTable[]> {
  return db
    .selectFrom('officials')
    .selectAll()
    .where('email', '=', spellAddress(email))
    .orderBy('plan')
    .orderBy('unit')
    .execute();
}

/**
 * Closes everything to an address: its links, its sessions, and links to sign in that it has not used.
 * @returns how many links died now
 */
export async function closeToAddress(db: Kysely<Database>, email: string, at: Instant): Promise<number> {
  await db.deleteFrom('webSessions').where('email', '=', email).execute();
  await db.deleteFrom('signInTokens').where('email', '=', email).execute();
  const { numUpdatedRows } = await db
    .updateTable('links')
    .set({ revokedAt: at })
    .where('email', '=', email)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', at)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/**
 * Takes an address out of the directory of all plans, with what was handed to it.
 * @param to who has that from now on; null gives it back to each unit's focal point
 */
export async function removeAddress(db: Kysely<Database>, email: string, to: string | null): Promise<void> {
  await db.deleteFrom('officials').where('email', '=', email).execute();
  await db.deleteFrom('mailSettings').where('email', '=', email).execute();
  await forgetAbsences(db, { email });
  await (to === null
    ? db.deleteFrom('obligationContacts').where('email', '=', email).execute()
    : db.updateTable('obligationContacts').set({ email: to }).where('email', '=', email).execute());
}
