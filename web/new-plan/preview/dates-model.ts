/** The dates of a plan on the page: month by month, per unit, moved, and in the way of days off. */
import type { Translate } from '../../../domain/bilingual.ts';
import { reasonIn } from '../../../domain/calendar/reason-words.ts';
import type { IsoDate, Plan } from '../../../domain/plan.ts';
import type { Preview } from '../../../client/launch/preview.ts';
import { formatDate, unitName } from '../../layout/names.ts';
import { whatName } from '../../unit/what-name.ts';
import { findCollisions } from './find-collisions.ts';
import { listDates, type PlanDate } from './list-dates.ts';
import type { WorkCalendar } from '../../../domain/calendar/types.ts';

/** Longer texts are in the plan file. */
const SHOWN = 110;

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

function whoOf({ units }: PlanDate, plan: Plan, t: Translate): string {
  const [first = ''] = units;
  return units.length === 1 ? unitName(plan, first, t) : t(`${units.length} đơn vị`, `${units.length} units`);
}

function entryOf(date: PlanDate, plan: Plan, t: Translate): object {
  const duty = plan.duties.find(({ code }) => code === date.duty);
  return {
    day: formatDate(date.dueDate, t),
    what: whatName(date, t),
    text: duty ? cut(duty.text) : null,
    who: whoOf(date, plan, t),
    moved: reasonIn(date.dueReason, t),
  };
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function yearsOf(dates: PlanDate[], plan: Plan, today: IsoDate, t: Translate): object[] {
  const current = dates.find(({ dueDate }) => dueDate >= today)?.dueDate.slice(0, 4);
  return byKey(dates, ({ dueDate }) => dueDate.slice(0, 4)).map(([year, ofYear]) => ({
    year,
    count: ofYear.length,
    isOpen: year === current,
    months: byKey(ofYear, ({ dueDate }) => dueDate.slice(5, 7)).map(([month, ofMonth]) => ({
      name: t(`Tháng ${Number(month)}/${year}`, `${month}/${year}`),
      entries: ofMonth.map((date) => entryOf(date, plan, t)),
    })),
  }));
}

function loadOf(preview: Preview, plan: Plan, t: Translate): object[] {
  const words = {
    ordered: t('được giao', 'ordered'),
    requested: t('đề nghị', 'requested'),
    none: '–',
  };
  const rows = preview.units.map(({ id, reports, duties }) => {
    const own = preview.obligations.filter((one) => one.unit === id);
    const months = byKey(own, ({ dueDate }) => dueDate.slice(0, 7));
    const most = months.reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', [] as typeof own]);
    const [year = '', month = ''] = most[0].split('-');
    return {
      name: unitName(plan, id, t),
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
  t: Translate,
): Record<string, unknown> {
  const dates = listDates(preview);
  const ahead = dates.filter(({ dueDate }) => dueDate >= today);
  return {
    years: yearsOf(dates, plan, today, t),
    load: loadOf(preview, plan, t),
    moved: ahead.filter(({ dueReason }) => dueReason !== null).map((date) => entryOf(date, plan, t)),
    collisions: findCollisions(ahead, calendar).map(({ dueDate, daysOff, dates: ones }) => ({
      day: formatDate(dueDate, t),
      what: ones.map((date) => `${whatName(date, t)} (${whoOf(date, plan, t)})`).join('; '),
      off: [...new Set(daysOff.map(({ nameVi, nameEn }) => t(nameVi, nameEn)))].join(', '),
      count: daysOff.length,
    })),
  };
}
