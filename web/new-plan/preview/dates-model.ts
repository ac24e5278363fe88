/** The dates of a plan on the page: month by month, per unit, moved, and in the way of days off. */
import { sayReason } from '../../../domain/calendar/reason-words.ts';
import type { IsoDate, Plan } from '../../../domain/plan.ts';
import type { WorkCalendar } from '../../../domain/work-calendar.ts';
import type { Preview } from '../../../client/preview.ts';
import { sayDate, unitName } from '../../frame/names.ts';
import type { Say } from '../../frame/say.ts';
import { whatName } from '../../unit/what-name.ts';
import { findCollisions } from './find-collisions.ts';
import { listDates, type PlanDate } from './list-dates.ts';

/** Longer texts are in the plan file. */
const SHOWN = 110;

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

function whoOf({ units }: PlanDate, plan: Plan, say: Say): string {
  const [first = ''] = units;
  return units.length === 1
    ? unitName(plan, first, say)
    : say(`${units.length} đơn vị`, `${units.length} units`);
}

function entryOf(date: PlanDate, plan: Plan, say: Say): object {
  const duty = plan.duties.find(({ code }) => code === date.duty);
  return {
    day: sayDate(date.dueDate, say),
    what: whatName(date, say),
    text: duty ? cut(duty.text) : null,
    who: whoOf(date, plan, say),
    moved: sayReason(date.dueReason, say),
  };
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function yearsOf(dates: PlanDate[], plan: Plan, today: IsoDate, say: Say): object[] {
  const current = dates.find(({ dueDate }) => dueDate >= today)?.dueDate.slice(0, 4);
  return byKey(dates, ({ dueDate }) => dueDate.slice(0, 4)).map(([year, ofYear]) => ({
    year,
    count: ofYear.length,
    isOpen: year === current,
    months: byKey(ofYear, ({ dueDate }) => dueDate.slice(5, 7)).map(([month, ofMonth]) => ({
      name: say(`Tháng ${Number(month)}/${year}`, `${month}/${year}`),
      entries: ofMonth.map((date) => entryOf(date, plan, say)),
    })),
  }));
}

function loadOf(preview: Preview, plan: Plan, say: Say): object[] {
  const words = {
    ordered: say('được giao', 'ordered'),
    requested: say('đề nghị', 'requested'),
    none: '–',
  };
  const rows = preview.units.map(({ id, reports, duties }) => {
    const own = preview.obligations.filter((one) => one.unit === id);
    const months = byKey(own, ({ dueDate }) => dueDate.slice(0, 7));
    const most = months.reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', [] as typeof own]);
    const [year = '', month = ''] = most[0].split('-');
    return {
      name: unitName(plan, id, say),
      how: words[reports],
      duties,
      reports: own.filter(({ kind }) => kind === 'report').length,
      tasks: own.filter(({ kind }) => kind === 'task').length,
      total: own.length,
      busiest: most[0] === '' ? '–' : `${Number(month)}/${year} (${most[1].length})`,
    };
  });
  return rows.sort((a, b) => b.total - a.total);
}

/**
 * @param today local date of the engine's clock: what lies before it is not in anybody's way any more
 */
export function datesModel(
  { plan, preview, calendar }: { plan: Plan; preview: Preview; calendar: WorkCalendar },
  today: IsoDate,
  say: Say,
): Record<string, unknown> {
  const dates = listDates(preview);
  const ahead = dates.filter(({ dueDate }) => dueDate >= today);
  return {
    years: yearsOf(dates, plan, today, say),
    load: loadOf(preview, plan, say),
    moved: ahead.filter(({ dueReason }) => dueReason !== null).map((date) => entryOf(date, plan, say)),
    collisions: findCollisions(ahead, calendar).map(({ dueDate, daysOff, dates: ones }) => ({
      day: sayDate(dueDate, say),
      what: ones.map((date) => `${whatName(date, say)} (${whoOf(date, plan, say)})`).join('; '),
      off: [...new Set(daysOff.map(({ nameVi, nameEn }) => say(nameVi, nameEn)))].join(', '),
      count: daysOff.length,
    })),
  };
}
