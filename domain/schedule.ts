/** From a plan to dated obligations: one function serves preview, launch, amendment and the yearly roll-forward. */
import { both } from './bilingual.ts';
import { dateOf, yearOf } from './calendar/dates.ts';
import { shiftDate } from './calendar/shift.ts';
import { reportId, sendId, taskId } from './ids.ts';
import { atLocalTime, endOfDay, localDate, startOfDay } from './instants.ts';
import { buildRungs, DELIVERY_TIME, type LadderKind } from './ladder.ts';
import type { Obligation, ObligationKind } from './obligation.ts';
import { listDatedPeriods, type DatedPeriod } from './periods.ts';
import type { Duty, Instant, IsoDate, Plan, UnitId } from './plan.ts';
import { calendarSpan, periodsOfYear, yearsOf, type PeriodLabel, type RecurringKind } from './regime.ts';
import { isAskedOf } from './succession/period-plan.ts';
import { invalid } from './user-error.ts';
import type { WorkCalendar } from './calendar/types.ts';

/** An obligation before its instants are worked out. */
interface Draft {
  id: string;
  unit: UnitId;
  kind: ObligationKind;
  ladder: LadderKind;
  period: string | null;
  duty: string | null;
  requested: boolean;
  windowFrom: IsoDate;
  dueDate: IsoDate;
  dueReason: string | null;
}

const LADDER_OF: Record<RecurringKind | 'once', LadderKind> = {
  once: 'dated-task',
  year: 'yearly-task',
  'half-year': 'yearly-task',
  quarter: 'frequent-task',
  month: 'frequent-task',
};

/** A day of the last month of a period; of a month that is shorter, its last day. */
function dayOfLastMonth(period: PeriodLabel, day: number): IsoDate {
  const last = calendarSpan(period).to;
  return Number(last.slice(8)) <= day ? last : `${last.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

/** The dates a duty falls due, before they are moved; `period` is null for a duty done once. */
function occurrencesOf(duty: Duty, plan: Plan): { period: PeriodLabel | null; nominal: IsoDate }[] {
  const { due, cadence } = duty;
  if (due === null || duty.reportSection || cadence === 'standing' || cadence === 'ad-hoc') return [];
  if (cadence === 'once' && 'date' in due) return [{ period: null, nominal: due.date }];
  if (cadence === 'year' && 'monthDay' in due) {
    const [month = 1, day = 1] = due.monthDay.split('-').map(Number);
    return yearsOf(plan.years)
      .flatMap((year) => periodsOfYear(cadence, year))
      .map((period) => ({ period, nominal: dateOf(period.year, month, day) }));
  }
  if (cadence !== 'once' && 'periodEnd' in due) {
    return yearsOf(plan.years)
      .flatMap((year) => periodsOfYear(cadence, year))
      .map((period) => ({ period, nominal: calendarSpan(period).to }));
  }
  if (cadence !== 'once' && cadence !== 'year' && 'day' in due) {
    return yearsOf(plan.years)
      .flatMap((year) => periodsOfYear(cadence, year))
      .map((period) => ({ period, nominal: dayOfLastMonth(period, due.day) }));
  }
  throw invalid(
    `duties.${duty.code}.due`,
    both(
      `Nhiệm vụ ${duty.code}: hạn không hợp với chu kỳ.`,
      `Duty ${duty.code}: the due rule does not fit the cadence.`,
    ),
    both(
      'once: date; year: monthDay hoặc periodEnd; month, quarter, half-year: periodEnd hoặc day',
      'once: date; year: monthDay or periodEnd; month, quarter, half-year: periodEnd or day',
    ),
  );
}

function draftTasks(duty: Duty, plan: Plan, calendar: WorkCalendar, requested: Set<UnitId>): Draft[] {
  return occurrencesOf(duty, plan).flatMap(({ period, nominal }) => {
    const { date, reason } = shiftDate(calendar, nominal, duty.due?.shift ?? 'none');
    return duty.units.map((unit) => ({
      id: taskId(unit, duty.code, period?.id ?? null),
      unit,
      kind: 'task' as const,
      ladder: LADDER_OF[period?.kind ?? 'once'],
      period: period?.id ?? null,
      duty: duty.code,
      requested: requested.has(unit),
      windowFrom: period ? calendarSpan(period).from : (plan.date ?? dateOf(plan.years.from, 1, 1)),
      dueDate: date,
      dueReason: reason,
    }));
  });
}

/** A period's reports, and its sending upward. */
function draftReports({ period, unitDueReason }: DatedPeriod, plan: Plan): Draft[] {
  const common = { period: period.id, duty: null, windowFrom: period.from };
  const reports = plan.units
    .filter((unit) => isAskedOf(unit, period.cutoff))
    .map((unit) => ({
      id: reportId(unit.id, period.id),
      unit: unit.id,
      kind: 'report' as const,
      ...common,
      ladder: 'report' as const,
      requested: unit.reports === 'requested',
      dueDate: period.unitDue,
      dueReason: unitDueReason,
    }));
  const send: Draft = {
    id: sendId(plan.coordinator, period.id),
    unit: plan.coordinator,
    kind: 'send',
    ...common,
    ladder: 'send',
    requested: false,
    dueDate: period.sendDue,
    dueReason: period.sendDueReason,
  };
  return [...reports, send];
}

function finish(draft: Draft, plan: Plan, calendar: WorkCalendar): Obligation {
  const { id, unit, kind, period, duty, requested, dueDate, dueReason } = draft;
  const windowStart = startOfDay(draft.windowFrom, plan.timeZone);
  const owed = { unit, requested, ladder: draft.ladder, dueDate, windowStart };
  const rungs = buildRungs(owed, plan, calendar);
  // Without an `opened` rung, or where it would come before the window, it opens with the window.
  const opensAt = rungs.find(({ rung }) => rung === 'opened')?.at ?? windowStart;
  const dueAt = endOfDay(dueDate, plan.timeZone);
  return {
    id,
    unit,
    kind,
    period,
    duty,
    requested,
    windowStart,
    opensAt,
    dueAt,
    dueDate,
    dueReason,
    rungs,
  };
}

function draftAll(plan: Plan, calendar: WorkCalendar): Draft[] {
  const requested = new Set(plan.units.filter((unit) => unit.reports === 'requested').map((unit) => unit.id));
  return [
    ...listDatedPeriods(plan, calendar).flatMap((dated) => draftReports(dated, plan)),
    ...plan.duties.flatMap((duty) => draftTasks(duty, plan, calendar, requested)),
  ];
}

/**
 * Everything the plan's units owe: reports, sendings upward and tasks, by due date, each with its rungs as
 * absolute instants. Standing and ad-hoc duties, and those that are a section of a report, give nothing.
 *
 * @param from first due date wanted, included; all from the start when left out
 * @param to last due date wanted, included
 *
 * Throws UserError where a due rule does not suit its duty's cadence. Decree 09/2019/NĐ-CP; Civil Code 2015
 * art. 147, 148.
 */
export function project(plan: Plan, calendar: WorkCalendar, from?: IsoDate, to?: IsoDate): Obligation[] {
  return draftAll(plan, calendar)
    .filter(({ dueDate }) => (!from || dueDate >= from) && (!to || dueDate <= to))
    .sort((a, b) => (`${a.dueDate} ${a.id}` < `${b.dueDate} ${b.id}` ? -1 : 1))
    .map((draft) => finish(draft, plan, calendar));
}

/**
 * One obligation's dates and rungs if it were due on another day. A day off moves as its kind does: a collection
 * date to the working day before, so that it stays clear of the sending upward; a task's to the next (Civil Code 2015
 * art. 148.5).
 *
 * Throws RangeError when the plan has no such obligation.
 */
export function projectExtended(
  plan: Plan,
  calendar: WorkCalendar,
  obligation: string,
  dueDate: IsoDate,
): Pick<Obligation, 'dueAt' | 'dueDate' | 'dueReason' | 'rungs'> {
  const draft = draftAll(plan, calendar).find(({ id }) => id === obligation);
  if (!draft) throw new RangeError(`plan ${plan.id} has no obligation ${obligation}`);
  const { date, reason } = shiftDate(calendar, dueDate, draft.kind === 'report' ? 'previous' : 'next');
  const finished = finish({ ...draft, dueDate: date, dueReason: reason }, plan, calendar);
  const { dueAt, dueReason, rungs } = finished;
  return { dueAt, dueDate: date, dueReason, rungs };
}

/** The plan's years whose days off are only forecast: their dates may still move. */
export function listForecastYears(plan: Plan, calendar: WorkCalendar): number[] {
  return yearsOf(plan.years).filter((year) => calendar.year(year).status === 'forecast');
}

/** Working days a unit has to correct a returned report. */
const DAYS_TO_CORRECT = 2;

/**
 * By when a returned report is to be corrected: the end of the second working day after the return, the day of
 * the return not counted (Civil Code 2015 art. 147); the one reminder comes on the morning of that day,
 * and the coordinator hears on the next working day.
 */
export function computeCorrectBy(
  plan: Plan,
  calendar: WorkCalendar,
  returnedAt: Instant,
  until?: IsoDate,
): { correctBy: Instant; remindAt: Instant; overdueAt: Instant } {
  const day = until ?? calendar.addWorkingDays(localDate(returnedAt, plan.timeZone), DAYS_TO_CORRECT);
  return {
    correctBy: endOfDay(day, plan.timeZone),
    remindAt: atLocalTime(day, DELIVERY_TIME, plan.timeZone),
    overdueAt: atLocalTime(calendar.addWorkingDays(day, 1), DELIVERY_TIME, plan.timeZone),
  };
}

/**
 * When the plan's dates are next projected: each 1 December at 00:05, when the coming year's days off are mostly
 * announced.
 *
 * @returns the first such instant after `after`, or null when the plan has no year after it
 */
export function nextProjectionAt(plan: Plan, after: Instant): Instant | null {
  const year = yearOf(localDate(after, plan.timeZone));
  const next = [year, year + 1]
    .map((candidate) => atLocalTime(dateOf(candidate, 12, 1), '00:05', plan.timeZone))
    .find((candidate) => Date.parse(candidate) > Date.parse(after));
  return next !== undefined && yearOf(next) < plan.years.to ? next : null;
}
