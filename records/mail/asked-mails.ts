/** How many mails somebody may cause to be sent to one official from a page that asks for no more than the address. */
import { sql, type Kysely } from 'kysely';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/** So many mails, whatever for, in so many milliseconds. */
const MAY = { mails: 3, within: 10 * 60_000 };

/**
 * Counts a mail that is about to be sent on demand.
 * @param email of an official, as the directory spells it
 * @returns false where enough were sent lately: nothing is sent then
 */
export async function countAskedMail(db: Kysely<Database>, email: string, at: Instant): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    // Two at once are counted one after the other.
    await sql`select pg_advisory_xact_lock(hashtext(${`asked-mails ${email}`}))`.execute(trx);
    await trx
      .deleteFrom('askedMails')
      .where('askedAt', '<=', toInstant(toMs(at) - MAY.within))
      .execute();
    const sent = await trx.selectFrom('askedMails').select('askedAt').where('email', '=', email).execute();
    if (sent.length >= MAY.mails) return false;
    await trx.insertInto('askedMails').values({ email, askedAt: at }).execute();
    return true;
  });
}
