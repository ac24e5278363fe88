import ical from 'ical-generator';
import type { Plan } from '../../domain/plan.ts';
import type { Preview, PreviewObligation } from '../launch/preview.ts';
import { calendarUid } from '../../activities/mail/identifiers.ts';

function nextDay(date: string): Date {
  return new Date(Date.parse(date) + 86_400_000);
}

/** What an entry is called: the thing owed first, then who owes it. */
function titleOf(obligation: PreviewObligation, plan: Plan, unitName: string): string {
  const { kind, period, duty } = obligation;
  if (kind === 'report') return `Báo cáo kỳ ${period} – ${unitName}`;
  if (kind === 'send') return `Gửi báo cáo tổng hợp kỳ ${period} – ${unitName}`;
  const text = plan.duties.find(({ code }) => code === duty)?.text ?? '';
  return `${duty}${period ? ` (${period})` : ''} – ${unitName}: ${text}`;
}

/**
 * The preview's deadlines as an iCalendar file, one whole day each.
 * The same preview gives the same bytes; an entry's UID is the obligation's id within the plan.
 * Dates of a preview run nowhere yet, so that no mail will speak of its entries.
 * @param preview what is shown
 * @param plan the plan it was made of, for the duties' words
 * @param from address that mails of this installation come from
 */
export function drawCalendar(preview: Preview, plan: Plan, from: string): string {
  const calendar = ical({ name: preview.title, timezone: preview.timeZone });
  const names = new Map(preview.units.map(({ id, name }) => [id, name]));
  for (const obligation of preview.obligations) {
    calendar.createEvent({
      id: calendarUid({ installation: 'preview', from }, preview.plan, obligation.id),
      summary: titleOf(obligation, plan, names.get(obligation.unit) ?? obligation.unit),
      description: obligation.dueReason,
      start: new Date(obligation.dueDate),
      end: nextDay(obligation.dueDate),
      allDay: true,
      stamp: new Date(plan.date ?? `${plan.years.from}-01-01`),
      timezone: 'UTC',
    });
  }
  return calendar.toString();
}
