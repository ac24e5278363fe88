/** What a digest changes in its reader's calendar, as calendar files (RFC 5545, RFC 5546). */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import type { Instant } from '../../domain/plan.ts';
import type { MailParts } from './build-mime.ts';
import type { CalendarChange } from './calendar-changes.ts';
import type { CalendarMethod, Envelope } from './wording/envelope.ts';

interface Context {
  /** When they are made. */
  at: Instant;
  organizer: { name: string; email: string };
  envelope: Envelope;
}

export interface CalendarFile {
  method: CalendarMethod;
  file: MailParts['attachments'][number];
}

/**
 * One all-day event per date: a file with what is owed, and one that takes out what no longer is; neither where there is
 * nothing of the kind. The UID names the obligation, so that a later mail replaces the entry. No alarm: the mails remind.
 */
export function buildCalendars(changes: CalendarChange[], context: Context): CalendarFile[] {
  const parts: [CalendarMethod, CalendarChange[]][] = [
    ['PUBLISH', changes.filter(({ entry }) => !entry.cancelled)],
    ['CANCEL', changes.filter(({ entry }) => entry.cancelled)],
  ];
  return parts
    .filter(([, some]) => some.length > 0)
    .map(([method, some]) => ({
      method,
      file: {
        filename: context.envelope.calendarFile(method),
        content: draw(method, some, context),
        contentType: `text/calendar; charset=utf-8; method=${method}`,
      },
    }));
}

function draw(method: CalendarMethod, changes: CalendarChange[], { at, organizer }: Context): string {
  const calendar = ical({
    prodId: { company: 'lien-nganh', product: 'lien-nganh', language: 'VI' },
    method: ICalCalendarMethod[method],
  });
  for (const { entry, facts } of changes) {
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: new Date(at),
      start: DateTime.fromISO(entry.date, { zone: 'utc' }),
      allDay: true,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: entry.summary,
      description: facts && [facts.unit, facts.dueReason].filter((line) => line !== null).join('\n'),
      organizer,
    });
  }
  return calendar.toString();
}
