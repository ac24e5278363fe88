/** A colleague to whom an obligation was handed is told in place of the unit's focal point. */
import type { Transaction } from 'kysely';
import type { NoticeRow } from '../domain/effects.ts';
import { listContacts } from './contacts.ts';
import type { Told } from './mail-recipients.ts';
import type { Database, OfficialsTable } from './schema.ts';

/** Addresses by `<plan>/<obligation>`. */
export type Contacts = Map<string, string>;

/** Where obligations of these plans were handed to colleagues. */
export async function readContacts(trx: Transaction<Database>, plans: Iterable<string>): Promise<Contacts> {
  const contacts: Contacts = new Map();
  for (const plan of plans) {
    for (const [obligation, email] of await listContacts(trx, plan))
      contacts.set(`${plan}/${obligation}`, email);
  }
  return contacts;
}

/**
 * The colleague whom a notice to the focal point is for; undefined where it is the focal point after all: nothing was
 * handed over, the colleague cannot be reached, or the notice tells of the handing over.
 *
 * @param officials who can be reached in the unit
 */
export function contactMeant(
  notice: NoticeRow,
  officials: OfficialsTable[],
  contacts: Contacts,
): Told | undefined {
  if (notice.role !== 'focal-point' || notice.notice === 'handed-over') return undefined;
  const { plan, unit, obligation, detail } = notice;
  // What is said of an obstacle goes to whoever sees to what it is about.
  const about = typeof detail.about === 'string' ? `${unit}/${detail.about}` : obligation;
  const email = contacts.get(`${plan}/${about}`);
  const official = officials.find(
    (o) => o.email === email && o.unit === notice.recipient && (o.plan === null || o.plan === plan),
  );
  return official && { official, standIn: false };
}
