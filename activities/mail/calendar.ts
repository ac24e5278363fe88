/** The deadlines of a digest as a calendar file (RFC 5545). */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import { localDate } from '../../domain/instants.ts';
import type { Instant } from '../../domain/plan.ts';
import type { MailMaterial } from '../../records/mail-material.ts';
import type { Told } from './tell-notices.ts';
import type { Frame } from './wording/facts.ts';

const BEFORE_DUE = new Set([
  'opened',
  'due-10',
  'due-5',
  'due-2',
  'due',
  'send-3',
  'send-1',
  'calendar-moved',
]);
const CORRECTION = new Set(['returned', 'correct-by']);

/**
 * One all-day event per date that still lies ahead. The UID names the obligation, so a later mail replaces the
 * entry; SEQUENCE is the obligation's own count of projections, which grows with every change. No alarm: the
 * mails remind.
 *
 * @returns the file's text, or null when the digest holds no date to keep
 */
export function buildCalendar(
  told: Told[],
  material: MailMaterial,
  at: Instant,
  frame: Frame,
): string | null {
  const calendar = ical({
    prodId: { company: 'lien-nganh', product: 'lien-nganh', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const seen = new Set<string>();
  for (const { item, facts, fault } of told) {
    if (fault !== null) continue;
    const correction = CORRECTION.has(facts.notice) && facts.correctBy !== null;
    if (!correction && !BEFORE_DUE.has(facts.notice)) continue;
    const { plan, obligation } = item.notice;
    const id = `${plan}/${obligation}${correction ? '/correction' : ''}@lien-nganh`;
    if (seen.has(id)) continue;
    seen.add(id);
    const date =
      correction && facts.correctBy ? localDate(facts.correctBy, facts.plan.timeZone) : facts.dueDate;
    calendar.createEvent({
      id,
      sequence: material.obligations.get(`${plan}/${obligation}`)?.sequence ?? 0,
      stamp: new Date(at),
      start: DateTime.fromISO(date, { zone: 'utc' }),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: frame.calendarSummary(facts),
      description: [facts.unit, facts.dueReason].filter((line) => line !== null).join('\n'),
    });
  }
  return seen.size > 0 ? calendar.toString() : null;
}
