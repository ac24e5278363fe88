import ical, { ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import { sayReason } from '../../../domain/calendar/reason-words.ts';
import { toMs } from '../../../domain/clock.ts';
import type { ObligationRow } from '../../../domain/effects.ts';
import type { Instant, Plan } from '../../../domain/plan.ts';
import type { Say } from '../frame/say.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';

/**
 * One all-day entry per deadline to come. Mails use the same UIDs and sequence, so that whichever comes later replaces
 * the entry instead of adding a second.
 */
export function unitCalendar(plan: Plan, rows: ObligationRow[], now: Instant, say: Say): string {
  const calendar = ical({ prodId: { company: 'lien-nganh', product: 'lien-nganh', language: 'VI' } });
  for (const row of rows) {
    const isAhead = row.onTime === null && toMs(row.dueAt) > toMs(now) && row.state !== 'waived';
    if (!isAhead) continue;
    const duty = row.kind === 'task' ? dutyOf(row, plan) : undefined;
    const what = whatName(row, say);
    calendar.createEvent({
      id: `${plan.id}/${row.id}@lien-nganh`,
      sequence: row.sequence,
      stamp: new Date(now),
      start: DateTime.fromISO(row.dueDate, { zone: 'utc' }),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: say(`Hạn: ${what}`, `Due: ${what}`),
      description: [duty && say(duty.text, duty.textEn), sayReason(row.dueReason, say)]
        .filter(Boolean)
        .join('\n'),
    });
  }
  return calendar.toString();
}
