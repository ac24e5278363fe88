import { ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import { DateTime } from 'luxon';
import { addDays } from '../../domain/calendar/dates.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { keyOf } from '../../domain/ids.ts';
import type { Instant, IsoDate } from '../../domain/plan.ts';
import type { EntrySaid } from '../../records/mail/calendar-entries.ts';
import { calendarUid, type Issuer } from '../../client/mail.ts';

/** What a calendar for download needs beside its obligations. */
export interface CalendarContext {
  issuer: Issuer;
  /** What mails have carried of the obligations, by `<plan>/<obligation>`. */
  said: ReadonlyMap<string, EntrySaid>;
  now: Instant;
}

export interface Entry {
  uid: string;
  sequence: number;
  date: IsoDate;
  isCancelled: boolean;
  summary: string;
  description: string;
  /** Page where the matter is seen to. */
  url: string;
}

/** For so many days after its date a matter that has ended is cancelled in a calendar. */
const CANCELLED_FOR_DAYS = 366;

/** Whether a calendar still cancels what has ended: it may stand in somebody's. */
export function isRecent(date: IsoDate, now: Instant): boolean {
  return addDays(date, CANCELLED_FOR_DAYS) >= now.slice(0, 10);
}

/** UID and SEQUENCE of an obligation's entry: those of the mails, so that whichever comes later replaces the other. */
export function identityOf(
  row: Pick<ObligationRow, 'plan' | 'id' | 'sequence'>,
  { issuer, said }: CalendarContext,
): Pick<Entry, 'uid' | 'sequence'> {
  const before = said.get(keyOf(row.plan, row.id));
  return {
    uid: before?.uid ?? calendarUid(issuer, row.plan, row.id),
    sequence: Math.max(row.sequence, before?.sequence ?? 0),
  };
}

/** Adds an all-day entry; one that has ended is marked as cancelled, so that it goes where it stood. */
export function addEntry(calendar: ICalCalendar, entry: Entry, now: Instant): void {
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(now),
    start: DateTime.fromISO(entry.date, { zone: 'utc' }),
    allDay: true,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: entry.summary,
    description: entry.description,
    url: entry.url,
  });
}
