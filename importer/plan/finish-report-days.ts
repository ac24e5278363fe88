/** The days that a text states for reports, as dates of the plan's periods; nothing is due later than it says. */
import { addDays, dateOf, lastDayOf } from '../../domain/calendar/dates.ts';
import type { IsoDate, PeriodKind } from '../../domain/plan.ts';
import {
  dataWindow,
  periodsOfYear,
  yearsOf,
  type PeriodLabel,
  type RecurringKind,
} from '../../domain/regime.ts';
import type { DraftNote, DraftReportingDay } from '../plan-draft.ts';
import { makeNote } from '../make-note.ts';
import type { Desk } from './desk.ts';

interface Dates {
  cutoff?: IsoDate;
  unitDue?: IsoDate;
  sendDue?: IsoDate;
}

/** What the plan's reporting takes of the stated days. */
export interface ReportDays {
  overrides: Record<string, Dates>;
  /** Days that no period of the plan can take. */
  notes: DraftNote[];
}

/** Regime's day for sending upward (Decree 09/2019/NĐ-CP art. 13), before any move to a working day. */
const SEND_DAY = 25;
/** Units need so long between cut-off and sending, where only the sending is stated. */
const DAYS_BEFORE_SENDING = 7;
/** The coordinator needs so long after the units, where their day is later than the regime's sending. */
const DAYS_TO_GATHER = 5;

/** The date of a stated day in one period; null where it belongs to another period. */
function dateIn({ day, isNext }: DraftReportingDay, label: PeriodLabel): IsoDate | null {
  const [first = 0, second] = day.split('-').map(Number);
  if (second === undefined) {
    const [year, month] = !isNext
      ? [label.year, label.lastMonth]
      : label.lastMonth === 12
        ? [label.year + 1, 1]
        : [label.year, label.lastMonth + 1];
    return dateOf(year, month, Math.min(first, Number(lastDayOf(year, month).slice(8))));
  }
  // "15/01" closes the year before it; "15/3" the first quarter.
  const year = label.kind === 'year' && first <= 3 ? label.year + 1 : label.year;
  const isNear = label.kind === 'year' || Math.abs(first - label.lastMonth) <= 1;
  return isNear ? dateOf(year, first, Math.min(second, Number(lastDayOf(year, first).slice(8)))) : null;
}

function earliest(
  days: readonly DraftReportingDay[],
  label: PeriodLabel,
  whose: 'unit' | 'send',
): IsoDate | null {
  const dates = days
    .filter((day) => day.for === whose && day.period === label.kind)
    .flatMap((day) => dateIn(day, label) ?? []);
  return dates.sort()[0] ?? null;
}

/** Cut-off, units, sending: each after the other, none later than stated. */
function datesOf(days: readonly DraftReportingDay[], label: PeriodLabel): Dates {
  const regime = dataWindow(label).to;
  const nominal = dateOf(label.year, label.lastMonth, SEND_DAY);
  const unitDue = earliest(days, label, 'unit');
  const stated = earliest(days, label, 'send');
  if (unitDue === null && stated === null) return {};
  const sendDue = stated !== null && (unitDue === null || stated > unitDue) ? stated : null;
  const late = unitDue !== null && sendDue === null && addDays(unitDue, 1) >= nominal;
  const send = sendDue ?? (late && unitDue !== null ? addDays(unitDue, DAYS_TO_GATHER) : null);
  const first = unitDue === null ? addDays(send ?? nominal, 1 - DAYS_BEFORE_SENDING) : unitDue;
  return {
    ...(first <= regime ? { cutoff: addDays(first, -1) } : {}),
    ...(unitDue === null ? {} : { unitDue }),
    ...(send === null ? {} : { sendDue: send }),
  };
}

/** Of several days for the same report the earliest holds until somebody says otherwise. */
function askConflicts(
  days: readonly DraftReportingDay[],
  kinds: readonly PeriodKind[],
  desk: Desk,
): DraftReportingDay[] {
  return (['unit', 'send'] as const).flatMap((whose) =>
    (['month', 'quarter', 'half-year', 'year'] as const).flatMap((period) => {
      const stated = days.filter((day) => day.for === whose && day.period === period);
      const values = [...new Set(stated.map(({ day }) => day))].sort();
      if (values.length < 2 || period === 'quarter' || !kinds.includes(period)) return stated;
      const answer = desk.ask({
        code: 'report-day',
        id: `report-day:${whose}-${period}`,
        vi: `Văn bản ghi nhiều hạn báo cáo cho cùng một kỳ (${values.join(', ')}; tháng-ngày). Dùng hạn nào?`,
        en: `The text states several days for the same report (${values.join(', ')}; MM-DD). Which one holds?`,
        lines: stated[0]?.lines ?? null,
        options: values,
        proposal: values[0] ?? null,
      });
      return stated.filter(({ day }) => day === answer).slice(0, 1);
    }),
  );
}

/**
 * Gives every period of the plan the dates that the text states.
 * @param days as read
 * @param kinds of reports the plan has
 * @param years of the plan
 * @param signed the plan's date, or null: nobody was told to report before
 * @param desk where it is asked which of several days holds
 */
export function finishReportDays(
  days: readonly DraftReportingDay[],
  kinds: readonly PeriodKind[],
  years: { from: number; to: number } | undefined,
  signed: IsoDate | null,
  desk: Desk,
): ReportDays {
  const recurring = kinds.filter((kind): kind is RecurringKind => kind !== 'review');
  const held = askConflicts(days, kinds, desk);
  const labels = years
    ? yearsOf(years).flatMap((year) => recurring.flatMap((kind) => periodsOfYear(kind, year)))
    : [];
  const isOwed = ({ id }: PeriodLabel): boolean => !(id.endsWith('-h2') && kinds.includes('year'));
  const dated = labels.filter(isOwed).map((label) => [label.id, datesOf(held, label)] as const);
  const overrides = Object.fromEntries(
    dated.filter(([, dates]) => {
      const own = Object.values(dates).sort();
      return own.length > 0 && (signed === null || (own[0] ?? '') >= signed);
    }),
  );
  const unused = days.filter(({ period }) => !recurring.some((kind) => kind === period));
  return { overrides, notes: unused.map(tellUnused) };
}

function tellUnused({ day, lines }: DraftReportingDay): DraftNote {
  const words = {
    vi: `Văn bản ghi hạn báo cáo “${day.split('-').reverse().join('/')}” ngoài các kỳ báo cáo chung của kế hoạch: hạn này không thành kỳ riêng, hãy xem nhiệm vụ ở dòng đó.`,
    en: `The text states a day for reports (${day}) outside the plan’s own periods: it makes no period, see the duty on those lines.`,
  };
  return makeNote('report-day-unused', words, lines);
}
