/** What a digest changes in its reader's calendar: dates that are owed now, and those that no longer are. */
import { dateOwed } from '../../domain/date-owed.ts';
import type { NoticeKind, NoticeRow, ObligationRow } from '../../domain/projections.ts';
import { groupBy } from '../../domain/group-by.ts';
import { keyOf } from '../../domain/ids.ts';
import { localDate } from '../../domain/instants.ts';
import type { Instant } from '../../domain/plan.ts';
import type { MailMaterial } from '../../records/mail/mail-material.ts';
import type { CalendarEntriesTable } from '../../records/database/schema-mail.ts';
import { calendarUid, type Issuer } from './identifiers.ts';
import type { ComposedNotice } from './compose-notices.ts';
import type { Envelope } from './wording/envelope.ts';
import type { NoticeFacts } from './wording/facts.ts';
import { NOTICES } from './wording/notices/index.ts';

/** An entry as the reader is told of it now, to be kept with the mail. */
export interface CalendarChange {
  entry: CalendarEntriesTable;
  /** What the mail says of it; null where it is not about it, and only brings the calendar up to date. */
  facts: NoticeFacts | null;
}

/** What is taken back is owed again: by the unit, not by the coordinator who hears of it. */
const OWED_AGAIN = new Set<NoticeKind>(['withdrawn', 'reopened']);

function keepsDate({ notice, role }: NoticeFacts): boolean {
  return NOTICES[notice].keepsDate === true || (OWED_AGAIN.has(notice) && role === 'focal-point');
}

/** Notices of a unit's part or of a whole plan; they come before the obligations themselves have changed. */
const STANDING: Partial<Record<NoticeKind, 'stops' | 'goes-on'>> = {
  suspended: 'stops',
  'plan-paused': 'stops',
  'plan-closed': 'stops',
  resumed: 'goes-on',
  'plan-resumed': 'goes-on',
};

function calendarStateOf(
  notices: ComposedNotice[],
  { plan, unit }: ObligationRow,
): 'stops' | 'goes-on' | undefined {
  const isAbout = ({ notice, ...of }: NoticeRow): boolean =>
    STANDING[notice] !== undefined && of.plan === plan && (of.obligation === plan || of.obligation === unit);
  const words = notices.filter(({ item }) => isAbout(item.notice)).map(({ item }) => item.notice);
  const last = words.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);
  return last && STANDING[last.notice];
}

interface Context {
  material: MailMaterial;
  issuer: Issuer;
  at: Instant;
  envelope: Envelope;
}

/**
 * Entries that the mail puts in, moves or takes out. It goes by what is owed as the record stands, so that whatever ended,
 * moved or restored a date since the person was last told reaches their calendar with the next mail at the latest. The
 * SEQUENCE is the obligation's own count of changes, and always above what anybody was told before.
 *
 * @param email whose calendar it is
 */
export function calendarChanges(
  email: string,
  notices: ComposedNotice[],
  { material, issuer, at, envelope }: Context,
): CalendarChange[] {
  const heard = groupBy(
    notices.filter(({ fault }) => fault === null),
    ({ item }) => keyOf(item.notice.plan, item.notice.obligation),
    ({ facts }) => facts,
  );
  const held = new Map(material.entries.get(email)?.map((one) => [keyOf(one.plan, one.obligation), one]));
  const changes: CalendarChange[] = [];
  for (const key of new Set([...heard.keys(), ...held.keys()])) {
    const row = material.obligations.get(key);
    const zone = row && material.plans.get(row.plan)?.timeZone;
    if (!row || zone === undefined) continue;
    const about = heard.get(key) ?? [];
    const isKept = about.some(keepsDate);
    const contact = material.contacts.get(key);
    // Handed to a colleague it is theirs, unless it comes back for want of them.
    const isOthers = contact !== undefined && contact !== email && !isKept;
    const standing = calendarStateOf(notices, row);
    const owed = standing === 'goes-on' ? { ...row, quiet: null } : row;
    const date = standing === 'stops' || isOthers ? null : dateOwed(owed, zone);
    const last = held.get(key);
    const [facts = null] = about;
    const said = material.said.get(key);
    const isNews =
      date === null
        ? last !== undefined && !last.cancelled
        : (last !== undefined && (last.cancelled || last.date !== date)) ||
          (isKept && date >= localDate(at, zone));
    const shown = date ?? last?.date;
    if (!isNews || shown === undefined) continue;
    changes.push({
      entry: {
        email,
        plan: row.plan,
        obligation: row.id,
        uid: said?.uid ?? calendarUid(issuer, row.plan, row.id),
        sequence: Math.max(row.sequence, said ? said.sequence + 1 : 0),
        date: shown,
        cancelled: date === null,
        summary: facts ? envelope.calendarSummary(facts) : (last?.summary ?? row.id),
      },
      facts,
    });
  }
  return changes;
}
