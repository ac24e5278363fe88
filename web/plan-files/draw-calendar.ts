/** A plan's deadlines for its coordinator's calendar. */
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Translate } from '../../domain/bilingual.ts';
import { reasonIn } from '../../domain/calendar/reason-words.ts';
import { dateOwed } from '../../domain/date-owed.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { addEntry, identityOf, isRecent, type CalendarContext, type Entry } from '../calendar/add-entry.ts';
import { unitName } from '../layout/names.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { whatName } from '../unit/what-name.ts';
import { calendarUid } from '../../client/mail.ts';

/**
 * One all-day event for each matter that several units owe by one date, overdue ones too; what one unit owes by a date of
 * its own, and what the coordinating agency owes, is an entry by itself, the one that mails speak of.
 * @param url page of the plan
 */
export function drawCalendar(
  standing: PlanAsItStands,
  context: CalendarContext,
  url: string,
  t: Translate,
): string {
  const { plan } = standing;
  const calendar = ical({
    prodId: { company: 'lien-nganh', product: 'lien-nganh', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    name: t(plan.title, plan.titleEn),
  });
  for (const [matter, rows] of mattersOf(standing.obligations)) {
    const date = usualDate(rows);
    const isOwn = (row: ObligationRow): boolean =>
      rows.length === 1 || row.unit === plan.coordinator || Boolean(row.extendedFrom) || row.dueDate !== date;
    const joint = rows.filter((row) => !isOwn(row));
    const identity = {
      uid: calendarUid(context.issuer, plan.id, matter),
      // Whatever changes raises it.
      sequence: rows.reduce((sum, { sequence }) => sum + sequence, 0),
    };
    const entries = [
      ...(joint.length > 0 ? [entryOf(joint, identity)] : []),
      ...rows.filter(isOwn).map((row) => entryOf([row], identityOf(row, context))),
    ];
    for (const entry of entries)
      if (!entry.isCancelled || isRecent(entry.date, context.now)) addEntry(calendar, entry, context.now);
  }
  return calendar.toString();

  function entryOf(rows: ObligationRow[], identity: Pick<Entry, 'uid' | 'sequence'>): Entry {
    const owing = rows.filter((row) => dateOwed(row, plan.timeZone) !== null);
    const { dueDate, dueReason } = rows[0]!;
    const units = (owing.length > 0 ? owing : rows).map(({ unit }) => unitName(plan, unit, t));
    return {
      ...identity,
      ...{ date: dueDate, isCancelled: owing.length === 0, url },
      summary: `${t('Hạn', 'Due')}: ${whatName(rows[0]!, t)}`,
      description: [...units, reasonIn(dueReason, t)].filter(Boolean).join('\n'),
    };
  }
}

/** Obligations by what is owed and for which period, whoever owes it. */
function mattersOf(rows: ObligationRow[]): Map<string, ObligationRow[]> {
  const found = new Map<string, ObligationRow[]>();
  for (const row of rows) {
    const matter = `${row.duty ?? row.kind}/${row.period ?? row.dueDate.slice(0, 4)}`;
    found.set(matter, [...(found.get(matter) ?? []), row]);
  }
  return found;
}

/** The date by which most are due; of several the earliest. Extended ones do not count. */
function usualDate(rows: ObligationRow[]): IsoDate | undefined {
  const counts = new Map<IsoDate, number>();
  for (const { dueDate, extendedFrom } of rows)
    if (!extendedFrom) counts.set(dueDate, (counts.get(dueDate) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b))[0]?.[0];
}
