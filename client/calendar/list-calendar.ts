import { both } from '../../domain/bilingual.ts';
import { builtInYear } from '../../domain/calendar/built-in.ts';
import { basisInWords, layDays } from '../../domain/calendar/entered-days.ts';
import { isWeekend, yearOf } from '../../domain/calendar/dates.ts';
import { dayOf } from '../../domain/clock.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { listCalendarDays, type RecordedDay } from '../../records/plans/calendar.ts';
import { listRunningPlans } from '../../records/plans/plan-versions.ts';
import type { CalendarDayEntry, CalendarList } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';
import type { CalendarYear } from '../../domain/calendar/types.ts';

const WORKED = { nameVi: 'Làm việc', nameEn: 'Worked' };

/** Years that matter now: those of running plans, this one and the next. */
async function yearsOfInterest({ records, now }: Pick<EngineContext, 'records' | 'now'>): Promise<number[]> {
  const plans = await listRunningPlans(records.db, now());
  const thisYear = yearOf(dayOf(now()));
  const years = plans.flatMap(({ plan: { years: span } }) =>
    Array.from({ length: span.to - span.from + 1 }, (_, n) => span.from + n),
  );
  return [...new Set([...years, thisYear, thisYear + 1])].sort((a, b) => a - b);
}

function daysOf(year: CalendarYear, entered: RecordedDay[]): CalendarDayEntry[] {
  const known = builtInYear(year.year);
  const byDate = new Map(entered.map((day) => [day.date, day]));
  const worked = entered.filter(({ date, kind }) => kind === 'worked' && !isWeekend(date));
  const all = [
    ...year.daysOff.map(({ date, nameVi, nameEn }) => ({ date, kind: 'off' as const, nameVi, nameEn })),
    ...[...year.workedSaturdays, ...worked.map(({ date }) => date)].map((date) => ({
      ...{ date, kind: 'worked' as const },
      ...WORKED,
    })),
  ];
  return all
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((day) => ({ ...day, ...originOf(byDate.get(day.date), known) }));
}

function originOf(
  day: RecordedDay | undefined,
  known: CalendarYear,
): Pick<CalendarDayEntry, 'status' | 'source' | 'enteredBy' | 'enteredAt'> {
  if (!day) return { status: known.status, source: known.source, enteredBy: null, enteredAt: null };
  const { basis, enteredBy, enteredAt } = day;
  const cited = basis && basisInWords(basis);
  return {
    status: basis ? 'official' : 'forecast',
    source: cited
      ? both(`Văn bản ${cited.vi}`, `Document ${cited.en}`)
      : both('Dự kiến, nhập tay', 'Forecast, entered by hand'),
    enteredBy,
    enteredAt,
  };
}

/** Every day off and worked day of the years asked for, with where each comes from. */
export async function listCalendar(
  context: Pick<EngineContext, 'records' | 'now'>,
  { year }: { year?: number },
): Promise<CalendarList> {
  const recorded = await listCalendarDays(context.records.db);
  const calendar = createWorkCalendar(layDays(recorded));
  const years = (year === undefined ? await yearsOfInterest(context) : [year]).map((one) =>
    calendar.year(one),
  );
  const inYear = (one: number): RecordedDay[] => recorded.filter(({ date }) => yearOf(date) === one);
  return {
    years: years.map(({ year: number, status, source }) => ({ year: number, status, source })),
    days: years.flatMap((one) => daysOf(one, inYear(one.year))),
    entered: recorded.map(({ date, kind, name, basis }) => ({ date, kind, name, basis })),
  };
}
