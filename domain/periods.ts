/** The periods of a plan with their dates (Decree 09/2019/NĐ-CP art. 8.5, 12, 13). */
import { both } from './bilingual.ts';
import { addWeekdays, listExceptions } from './calendar/counted-days.ts';
import { dateInWords } from './calendar/date-words.ts';
import { addDays, dateOf, earlier, later } from './calendar/dates.ts';
import { shiftDate, type DatedWhy } from './calendar/shift.ts';
import { atLocalTime } from './instants.ts';
import { DELIVERY_TIME } from './ladder.ts';
import type { Period } from './obligation.ts';
import type { IsoDate, PeriodKind, Plan } from './plan.ts';
import { dataWindow, periodsOfYear, yearsOf, type PeriodLabel } from './regime.ts';
import { UserError } from './user-error.ts';
import type { WorkCalendar } from './calendar/types.ts';

/** A period, and in words why the units' due date was moved; null where it was not. */
export interface DatedPeriod {
  period: Period;
  unitDueReason: string | null;
}

const SET_BY_HAND = 'Ngày do kế hoạch ấn định riêng cho kỳ này';

/** A report is with its addressee on the date the regime names: a day off brings it forward, never back. */
const SEND_SHIFT = 'previous';

/** A period before its due dates are known. */
interface Window {
  id: string;
  kind: PeriodKind;
  from: IsoDate;
  cutoff: IsoDate;
  /** The regime's own date for sending upward, before any move. */
  nominalSend: IsoDate;
  send: DatedWhy;
}

/** The earliest date by which the aggregate must be with somebody, moved to a working day. */
function sendDueOf(label: PeriodLabel, nominal: IsoDate, plan: Plan, calendar: WorkCalendar): DatedWhy {
  const cutoff = dataWindow(label).to;
  let earliest: DatedWhy = { date: nominal, reason: null };
  for (const { name, due } of plan.addressees) {
    const monthDay = due[label.kind];
    if (monthDay === undefined) continue;
    const [month = 1, day = 1] = monthDay.split('-').map(Number);
    // A day of the year that the cut-off has passed already is meant in the year after.
    const thisYear = dateOf(label.year, month, day);
    const date = thisYear > cutoff ? thisYear : dateOf(label.year + 1, month, day);
    if (date < earliest.date) {
      earliest = { date, reason: `${name} nhận báo cáo chậm nhất ngày ${dateInWords(date)}` };
    }
  }
  const moved = shiftDate(calendar, earliest.date, SEND_SHIFT);
  const reasons = [earliest.reason, moved.reason].filter((reason) => reason !== null);
  return { date: moved.date, reason: reasons.length > 0 ? reasons.join('; ') : null };
}

function windowOf(label: PeriodLabel, plan: Plan, calendar: WorkCalendar): Window {
  const window = dataWindow(label);
  const nominalSend = dateOf(label.year, label.lastMonth, plan.reporting.sendDay);
  const send = sendDueOf(label, nominalSend, plan, calendar);
  return { id: label.id, kind: label.kind, from: window.from, cutoff: window.to, nominalSend, send };
}

/** A review of the plan so far: its dates are the issuer's, so both must be set by hand. */
function windowOfReview(id: string, plan: Plan): Window {
  const { cutoff, sendDue } = plan.reporting.overrides[id] ?? {};
  if (!cutoff || !sendDue) {
    throw new UserError(
      'invalid',
      both(`Kỳ ${id} thiếu ngày chốt số liệu hoặc ngày gửi`, `Period ${id} has no cut-off or sending date`),
      [
        {
          path: `reporting.overrides.${id}`,
          line: null,
          message: both(
            'Kỳ sơ kết, tổng kết do cơ quan ban hành ấn định ngày',
            'The issuer sets the dates of a review',
          ),
          remedy: both('Ghi cutoff và sendDue', 'Give cutoff and sendDue'),
        },
      ],
    );
  }
  const from = addDays(dateOf(plan.years.from - 1, 12, 14), 1);
  return { id, kind: 'review', from, cutoff, nominalSend: sendDue, send: { date: sendDue, reason: null } };
}

/** Counts working days, as the calendar or as plain weeks have them. */
type Count = WorkCalendar['addWorkingDays'];

/** Working days from one date to another, both included. */
function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkCalendar): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = calendar.nextWorkingDay(from); day <= to; day = calendar.addWorkingDays(day, 1)) {
    days.push(day);
  }
  return days;
}

/** Units are due before the aggregate goes up, never before the day after the cut-off. */
function unitDueBefore(cutoff: IsoDate, send: IsoDate, { reporting }: Plan, count: Count): IsoDate {
  return later(
    earlier(count(cutoff, reporting.unitDaysAfterCutoff), count(send, -reporting.unitDaysBeforeSend)),
    count(cutoff, 1),
  );
}

/** Why units are due on another day than the regime's own sending and plain weeks would give, or null. */
function whyUnitDue(
  { nominalSend }: Window,
  cutoff: IsoDate,
  send: DatedWhy,
  plan: Plan,
  calendar: WorkCalendar,
): string | null {
  const { addWorkingDays } = calendar;
  const unitDue = unitDueBefore(cutoff, send.date, plan, addWorkingDays);
  if (unitDue !== unitDueBefore(cutoff, nominalSend, plan, addWorkingDays)) {
    return `Theo hạn gửi báo cáo tổng hợp ${dateInWords(send.date)} (${send.reason})`;
  }
  const plain = unitDueBefore(cutoff, send.date, plan, addWeekdays);
  if (unitDue === plain) return null;
  const counted = (until: IsoDate): string[] => listExceptions(calendar, addDays(cutoff, 1), until);
  const near = counted(later(unitDue, plain));
  return `Tính theo ngày làm việc: ${(near.length > 0 ? near : counted(send.date)).join('; ')}`;
}

function datePeriod(window: Window, plan: Plan, calendar: WorkCalendar): DatedPeriod {
  const { reporting, timeZone } = plan;
  const override = reporting.overrides[window.id] ?? {};
  const cutoff = override.cutoff ?? window.cutoff;
  const sendDue = override.sendDue ?? window.send.date;
  const sendDueReason = sendDue === window.send.date ? window.send.reason : SET_BY_HAND;
  const send = { date: sendDue, reason: sendDueReason };
  const byRule = unitDueBefore(cutoff, sendDue, plan, calendar.addWorkingDays);
  const unitDue = override.unitDue ?? byRule;
  const unitDueReason = unitDue === byRule ? whyUnitDue(window, cutoff, send, plan, calendar) : SET_BY_HAND;

  const deliveredOn = (day: IsoDate) => atLocalTime(day, DELIVERY_TIME, timeZone);
  return {
    period: {
      id: window.id,
      kind: window.kind,
      from: override.from ?? window.from,
      to: cutoff,
      cutoff,
      unitDue,
      sendDue,
      sendDueReason,
      draftAt: deliveredOn(calendar.addWorkingDays(unitDue, 1)),
      dailyAt: workingDaysBetween(unitDue, sendDue, calendar).map(deliveredOn),
    },
    unitDueReason,
  };
}

/**
 * Windows of one kind: no second half beside an annual report ("6 tháng, 01 năm"), and a review only where
 * `overrides` sets its dates.
 */
function windowsOf(kind: PeriodKind, plan: Plan, calendar: WorkCalendar): Window[] {
  const { kinds, overrides } = plan.reporting;
  const years = yearsOf(plan.years);
  if (kind === 'review') {
    return years
      .map((year) => `${year}-review`)
      .filter((id) => overrides[id])
      .map((id) => windowOfReview(id, plan));
  }
  const isOwed = (label: PeriodLabel) =>
    kind !== 'half-year' || label.firstMonth === 1 || !kinds.includes('year');
  return years
    .flatMap((year) => periodsOfYear(kind, year))
    .filter(isOwed)
    .map((label) => windowOf(label, plan, calendar));
}

/** As `listPeriods`, with the reason of the units' due date. */
export function listDatedPeriods(plan: Plan, calendar: WorkCalendar): DatedPeriod[] {
  return plan.reporting.kinds
    .flatMap((kind) => windowsOf(kind, plan, calendar))
    .map((window) => datePeriod(window, plan, calendar))
    .sort((a, b) => (`${a.period.cutoff} ${a.period.id}` < `${b.period.cutoff} ${b.period.id}` ? -1 : 1));
}

/**
 * All periods whose label year lies within the plan's years, by cut-off.
 *
 * Units are due the earlier of cut-off + `unitDaysAfterCutoff` and sending − `unitDaysBeforeSend` working days,
 * never before cut-off + 1; the aggregate goes up on `sendDay` of the last month or on an addressee's own earlier
 * date, moved off a day off to the working day before. Dates set in `reporting.overrides` win as they stand.
 *
 * Throws UserError for a review without dates. Decree 09/2019/NĐ-CP art. 8.5, 12, 13.
 */
export function listPeriods(plan: Plan, calendar: WorkCalendar): Period[] {
  return listDatedPeriods(plan, calendar).map(({ period }) => period);
}
