/** Days off and worked days entered by hand, and the calendar they make with what the program knows. */
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import { layDays, type EnteredDay } from '../../domain/calendar/entered-days.ts';
import type { Instant, IsoDate } from '../../domain/plan.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { CalendarDaysTable, Database } from '../database/schema.ts';
import type { WorkCalendar } from '../../domain/calendar/types.ts';

/** A day with who entered it, and when. */
export type RecordedDay = EnteredDay & Pick<Selectable<CalendarDaysTable>, 'enteredBy' | 'enteredAt'>;

/** The days in force, by date. */
export async function listCalendarDays(db: Kysely<Database>): Promise<RecordedDay[]> {
  const rows = await db
    .selectFrom('calendarDays')
    .select(['date', 'kind', 'name', 'basisNumber', 'basisDate', 'enteredBy', 'enteredAt'])
    .where('endedAt', 'is', null)
    .orderBy('date')
    .execute();
  return rows.map(({ basisNumber: number, basisDate: date, ...day }) => ({
    ...day,
    basis: number !== null && date !== null ? { number, date } : null,
  }));
}

/** The newest calendar: what the program knows, with the days in force laid over it. */
export async function readCalendar(db: Kysely<Database>): Promise<WorkCalendar> {
  return createWorkCalendar(layDays(await listCalendarDays(db)));
}

/**
 * Makes a function that reads the newest calendar and gives the very same one as long as the days are the same, so
 * that what was worked out with it can be kept.
 */
export function createCalendarReader(db: Kysely<Database>): () => Promise<WorkCalendar> {
  let known: { key: string; calendar: WorkCalendar } | null = null;
  return async () => {
    const days = await listCalendarDays(db);
    const key = JSON.stringify(days);
    if (known?.key !== key) known = { key, calendar: createWorkCalendar(layDays(days)) };
    return known.calendar;
  };
}

/** Keeps others from changing the days until the transaction ends; reading goes on. */
export async function lockCalendar(trx: Transaction<Database>): Promise<void> {
  await sql`lock table calendar_days in share row exclusive mode`.execute(trx);
}

/**
 * Puts days in force and takes others out. A day that was in force on one of the dates ends.
 * @param dates dates whose day ends, those of `days` included
 */
export async function replaceCalendarDays(
  trx: Transaction<Database>,
  { dates, days, by, at }: { dates: IsoDate[]; days: EnteredDay[]; by: string; at: Instant },
): Promise<void> {
  if (dates.length === 0) return;
  await trx
    .updateTable('calendarDays')
    .set({ endedBy: by, endedAt: at })
    .where('date', 'in', dates)
    .where('endedAt', 'is', null)
    .execute();
  if (days.length === 0) return;
  await trx
    .insertInto('calendarDays')
    .values(
      days.map(({ date, kind, name, basis }) => ({
        date,
        kind,
        name,
        basisNumber: basis?.number ?? null,
        basisDate: basis?.date ?? null,
        enteredBy: by,
        enteredAt: at,
        endedBy: null,
        endedAt: null,
      })),
    )
    .execute();
}
