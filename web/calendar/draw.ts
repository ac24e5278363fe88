import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Translate } from '../../domain/bilingual.ts';
import { reasonIn } from '../../domain/calendar/reason-words.ts';
import { dateOwed } from '../../domain/date-owed.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { Plan } from '../../domain/plan.ts';
import { citePlan } from '../layout/names.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';
import { addEntry, identityOf, isRecent, type CalendarContext } from './add-entry.ts';

/**
 * One all-day entry per deadline that is owed, overdue ones too; what is owed no more is cancelled.
 * @param url page of the unit's work
 */
export function unitCalendar(
  plan: Plan,
  rows: ObligationRow[],
  context: CalendarContext,
  url: string,
  t: Translate,
): string {
  const calendar = ical({
    prodId: { company: 'lien-nganh', product: 'lien-nganh', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const row of rows) {
    const owedBy = dateOwed(row, plan.timeZone);
    if (owedBy === null && !isRecent(row.dueDate, context.now)) continue;
    const duty = row.kind === 'task' ? dutyOf(row, plan) : undefined;
    const what = whatName(row, t);
    const lines = [duty && t(duty.text, duty.textEn), reasonIn(row.dueReason, t), citePlan(plan, t)];
    const entry = {
      ...identityOf(row, context),
      ...{ date: owedBy ?? row.dueDate, isCancelled: owedBy === null, url },
      summary: t(`Hạn: ${what}`, `Due: ${what}`),
      description: lines.filter(Boolean).join('\n'),
    };
    addEntry(calendar, entry, context.now);
  }
  return calendar.toString();
}
