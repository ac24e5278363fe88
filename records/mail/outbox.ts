/**
 * The mail room's side of the record: which notices of a slot have no mail yet, and the transaction that
 * seals them into digests — one per person, slot and number, with the very bytes that will be sent.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { AuditRow, NoticeRow } from '../../domain/projections.ts';
import type { Instant } from '../../domain/plan.ts';
import { auditCtes, noticeLine, writeAudit } from '../obligations/audit.ts';
import { entryCtes } from './calendar-entries.ts';
import { linkCtes, type NewLink } from '../directory/links.ts';
import { contactMeant } from './mail-contacts.ts';
import { holdNotices, noticesHeldFor, partByMorning } from './held-notices.ts';
import { readMailSettings, USUAL_MAILS, type MailSettings } from './mail-settings.ts';
import type { PendingMessage } from '../obligations/messages.ts';
import { absencesAt, withStandIns } from '../directory/absences.ts';
import { readPassedUnits } from '../directory/passed-units.ts';
import { readMailMaterial, type MailMaterial } from './mail-material.ts';
import { readPlansAsOf } from '../plans/plan-versions.ts';
import { reachableOfficials, resolveRecipients, withSuccessors } from './mail-recipients.ts';
import { createInsertion, runCtes } from '../database/ctes.ts';
import type { Database, OfficialsTable } from '../database/schema.ts';
import type { CalendarEntriesTable, MailNoticesTable } from '../database/schema-mail.ts';

export interface DigestItem {
  notice: NoticeRow;
  /** The directory row through which the person is notified. */
  official: OfficialsTable;
  standIn: boolean;
}

/** All notices to one person in one slot, not yet in any mail. */
export interface Digest {
  slot: Instant;
  email: string;
  number: number;
  items: DigestItem[];
  settings: MailSettings;
}

export interface ComposedMail {
  messageId: string;
  subject: string;
  raw: Buffer;
  /** The links in it. */
  links: NewLink[];
  /** What it puts into the reader's calendar, or takes out of it. */
  entries: CalendarEntriesTable[];
  /** Notices worded in general terms only, with what kept them from their own words. */
  unworded: { notice: NoticeRow; fault: string }[];
}

const insertMailNotices = createInsertion<MailNoticesTable>('mail_notices', ['messageId', 'notice'], '');
/** How many mails are written at a time: their bytes lie in memory until then. */
const MAILS_AT_ONCE = 50;

interface PendingNotice {
  notice: NoticeRow;
  /** The colleague to whom what it is about was handed. */
  contact: string | null;
  /** Whose mail it waits for: the others have theirs. */
  only?: string;
}

/** What a notice is about; one about an obstacle goes to the contact of what the obstacle is about. */
const HANDED_OVER = sql<string>`coalesce(notices.unit || '/' || (notices.detail->>'about'), notices.obligation)`;

/** Turns a digest into bytes; pure but for `at`, which dates the mail. */
export type Compose = (digest: Digest, material: MailMaterial, at: Instant) => Promise<ComposedMail>;

/** How many obligations of plans not closed have a step due at this very instant. */
export function readSlotStatus(db: Kysely<Database>, slot: Instant): Promise<{ unsaid: number }> {
  return db
    .selectFrom('obligations')
    .innerJoin('plans', 'plans.id', 'obligations.plan')
    .select(sql<number>`count(*)::integer`.as('unsaid'))
    .where('obligations.nextRungAt', '=', slot)
    .where('plans.state', '!=', 'closed')
    .executeTakeFirstOrThrow();
}

/** Notices of a slot that are in no mail and were not found undeliverable, oldest first. */
async function pendingNotices(trx: Transaction<Database>, slot: Instant): Promise<PendingNotice[]> {
  const rows = await trx
    .selectFrom('notices')
    .select(['id', 'notices.plan', 'notices.obligation', 'notices.unit', 'notice'])
    .select(['role', 'recipient', 'at', 'slot', 'detail'])
    .leftJoin('obligationContacts', (join) =>
      join
        .onRef('obligationContacts.plan', '=', 'notices.plan')
        .on('obligationContacts.obligation', '=', HANDED_OVER),
    )
    .select('obligationContacts.email as contact')
    .where('slot', '=', slot)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('heldNotices').select('notice').whereRef('heldNotices.notice', '=', 'notices.id')),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('mailNotices').select('notice').whereRef('mailNotices.notice', '=', 'notices.id')),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('audit')
            .select('audit.id')
            .where('audit.id', '=', sql<string>`notices.id || '/undeliverable'`),
        ),
      ),
    )
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ contact, ...notice }) => ({ notice, contact }));
}

/**
 * Seals every notice of the slot that has no mail yet, and closes the slot, in one transaction. Called again
 * it finds nothing to do; notices that came meanwhile become the person's next number. Closing comes first and locks
 * the slot's row, so a notice is either seen here or opens the slot again.
 *
 * @param at when the digests are made; becomes their Date
 * @returns how many mails were sealed now, and messages to the rooms of mornings that somebody's notices wait for
 */
export function sealSlot(
  db: Kysely<Database>,
  { slot, at, compose }: { slot: Instant; at: Instant; compose: Compose },
): Promise<Sealed> {
  return db.transaction().execute(async (trx) => {
    await trx.updateTable('slots').set({ open: false, closedAt: at }).where('slot', '=', slot).execute();
    const pending = [...(await pendingNotices(trx, slot)), ...(await noticesHeldFor(trx, slot))];
    return pending.length > 0 ? sealNotices(trx, slot, at, pending, compose) : { mails: 0, messages: [] };
  });
}

interface Sealed {
  mails: number;
  messages: PendingMessage[];
}

async function sealNotices(
  trx: Transaction<Database>,
  slot: Instant,
  at: Instant,
  pending: PendingNotice[],
  compose: Compose,
): Promise<Sealed> {
  const notices = pending.map(({ notice }) => notice);
  const plans = await readPlansAsOf(trx, [...new Set(notices.map((n) => n.plan))], at);
  const units = new Set([
    ...notices.map((n) => n.recipient),
    ...[...plans.values()].map((p) => p.coordinator),
  ]);
  const passed = await readPassedUnits(trx);
  const heirs = [...units].flatMap((unit) => passed.heirs(unit));
  const reachable = await reachableOfficials(trx, [...new Set([...units, ...heirs])]);
  const officials = withStandIns(reachable, await absencesAt(trx, at));
  const speaking = withSuccessors(officials, [...units], passed);
  const byPerson = new Map<string, DigestItem[]>();
  const lost: NoticeRow[] = [];
  for (const { notice, contact, only } of pending) {
    // Its own people are told themselves that their unit has left the plan.
    const those = notice.notice === 'plan-amended' ? officials : speaking;
    const colleague = contactMeant(notice, those, contact);
    const all = colleague ? [colleague] : resolveRecipients(notice, those, plans.get(notice.plan));
    const waiting = all.filter(({ official }) => official.email === only);
    // Where they have left meanwhile, it is for whoever has their role.
    const recipients = waiting.length > 0 ? waiting : all;
    if (recipients.length === 0) lost.push(notice);
    for (const { official, standIn } of recipients) {
      byPerson.set(official.email, [...(byPerson.get(official.email) ?? []), { notice, official, standIn }]);
    }
  }
  const settings = await readMailSettings(trx, [...byPerson.keys()]);
  const { now, held } = partByMorning(byPerson, settings, plans, slot);
  if (now.size > 0) await sealDigests(trx, { slot, at, byPerson: now, settings, plans, officials, compose });
  const messages = await holdNotices(trx, held, at);
  // Last: the audit log of their plans is locked from here to the commit.
  await writeAudit(
    trx,
    lost.map((notice) => undeliverableLine(notice, at)),
  );
  return { mails: now.size, messages };
}

interface ToSeal {
  slot: Instant;
  at: Instant;
  byPerson: ReadonlyMap<string, DigestItem[]>;
  settings: ReadonlyMap<string, MailSettings>;
  plans: Awaited<ReturnType<typeof readPlansAsOf>>;
  officials: OfficialsTable[];
  compose: Compose;
}

async function sealDigests(
  trx: Transaction<Database>,
  { slot, at, byPerson, settings, plans, officials, compose }: ToSeal,
): Promise<void> {
  const told = new Map([...byPerson.values()].flat().map(({ notice }) => [notice.id, notice]));
  const material = await readMailMaterial(trx, [...told.values()], plans, officials, [...byPerson.keys()]);
  const last = await lastNumbers(trx, slot);
  const digests = [...byPerson].map(([email, items]): Digest => {
    const wanted = settings.get(email) ?? USUAL_MAILS;
    return { slot, email, number: (last.get(email) ?? 0) + 1, items, settings: wanted };
  });
  for (let first = 0; first < digests.length; first += MAILS_AT_ONCE) {
    const some = digests.slice(first, first + MAILS_AT_ONCE);
    const sealed = await Promise.all(
      some.map(async (digest): Promise<SealedDigest> => ({
        digest,
        mail: await compose(digest, material, at),
      })),
    );
    await saveMails(trx, sealed, at);
  }
}

interface SealedDigest {
  digest: Digest;
  mail: ComposedMail;
}

async function lastNumbers(trx: Transaction<Database>, slot: Instant): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('mails')
    .select((eb) => ['email', eb.fn.max('number').as('last')])
    .where('slot', '=', slot)
    .groupBy('email')
    .execute();
  return new Map(rows.map((row) => [row.email, row.last]));
}

/** The mails, the links in them, which notices they carry, and the audit entries of those. */
async function saveMails(trx: Transaction<Database>, sealed: SealedDigest[], at: Instant): Promise<void> {
  const rows = sealed.map(({ digest: { slot, email, number }, mail: { messageId, subject, raw } }) => ({
    messageId,
    slot,
    email,
    number,
    subject,
    raw,
    state: 'waiting' as const,
    queuedAt: at,
    sentAt: null,
    attempts: 0,
    lastError: null,
    nextTryAt: null,
  }));
  const carried = sealed.flatMap(({ digest: { items }, mail: { messageId } }) =>
    [...new Set(items.map(({ notice }) => notice.id))].map((notice) => ({ messageId, notice })),
  );
  await runCtes(trx, [
    sql`mails_kept as (${trx.insertInto('mails').values(rows)})`,
    ...insertMailNotices(carried),
    ...linkCtes(sealed.flatMap(({ mail }) => mail.links)),
    ...entryCtes(sealed.flatMap(({ mail }) => mail.entries)),
    ...auditCtes(sealed.flatMap(({ mail }) => unwordedLines(mail, at))),
  ]);
}

/** Audit entries of the notices of which a mail could give no details, and why. */
function unwordedLines({ messageId, unworded }: ComposedMail, at: Instant): AuditRow[] {
  return unworded.map(({ notice, fault }) =>
    noticeLine(notice, 'unworded', at, { notice: notice.id, mail: messageId, fault }),
  );
}

/** Nobody to notify: the audit log says so, and the notice is not looked at again. */
function undeliverableLine(notice: NoticeRow, at: Instant): AuditRow {
  const { id, recipient } = notice;
  return noticeLine({ ...notice, unit: recipient }, 'undeliverable', at, { notice: id });
}
