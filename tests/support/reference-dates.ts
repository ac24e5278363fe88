/**
 * A second, deliberately naive calculation of every date: day-by-day loops over plain lists of dates, typed
 * again from the announcements. It shares nothing with `domain/` but the plan's type.
 */
import type { Plan } from '../../domain/plan.ts';

const OFF_BY_YEAR: Record<number, string> = {
  2016: '1/1 8/2 9/2 10/2 11/2 12/2 18/4 2/5 3/5 2/9',
  2017: '2/1 26/1 27/1 30/1 31/1 1/2 6/4 1/5 2/5 4/9',
  2018: '1/1 14/2 15/2 16/2 19/2 20/2 25/4 30/4 1/5 3/9 31/12',
  2019: '1/1 4/2 5/2 6/2 7/2 8/2 15/4 29/4 30/4 1/5 2/9',
  2020: '1/1 23/1 24/1 27/1 28/1 29/1 2/4 30/4 1/5 2/9',
  2021: '1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9',
  2022: '3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9',
  2023: '2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9',
  2024: '1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9',
  2025: '1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9',
  2026: '1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11',
  2027: '1/1 4/2 5/2 8/2 9/2 10/2 16/4 30/4 3/5 2/9 3/9 24/11',
};
const WORKED = ['5/1/2019', '4/5/2019', '4/5/2024', '26/4/2025', '10/1/2026', '22/8/2026'];

const pad = (n: number | string): string => String(n).padStart(2, '0');

/** `4/5` of a year as `YYYY-05-04`. */
function iso(dayMonth: string, year: number | string): string {
  const [day = '', month = ''] = dayMonth.split('/');
  return `${year}-${pad(month)}-${pad(day)}`;
}

export const REFERENCE_DAYS_OFF = new Set(
  Object.entries(OFF_BY_YEAR).flatMap(([year, days]) => days.split(' ').map((day) => iso(day, year))),
);
export const REFERENCE_WORKED = new Set(
  WORKED.map((text) => iso(text.slice(0, text.lastIndexOf('/')), text.slice(-4))),
);

/** `n` calendar days later. */
export function referenceDay(date: string, n: number): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + n);
  return `${day.getUTCFullYear()}-${pad(day.getUTCMonth() + 1)}-${pad(day.getUTCDate())}`;
}

export function referenceIsWorking(date: string): boolean {
  if (REFERENCE_WORKED.has(date)) return true;
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6 && !REFERENCE_DAYS_OFF.has(date);
}

/** The n-th working day after, or before, a date. */
export function referenceAdd(date: string, n: number): string {
  let day = date;
  let counted = 0;
  while (counted < Math.abs(n)) {
    day = referenceDay(day, n > 0 ? 1 : -1);
    if (referenceIsWorking(day)) counted += 1;
  }
  return day;
}

export function referenceShift(date: string, shift: string): string {
  let day = date;
  while (shift !== 'none' && !referenceIsWorking(day)) day = referenceDay(day, shift === 'next' ? 1 : -1);
  return day;
}

export interface ReferencePeriod {
  id: string;
  from: string;
  cutoff: string;
  unitDue: string;
  sendDue: string;
}

/** Windows typed out, for half-years and years with the regime's default dates. */
function referencePeriod(id: string, from: string, cutoff: string, sendDay: string): ReferencePeriod {
  const sendDue = referenceShift(sendDay, 'previous');
  const a = referenceAdd(cutoff, 3);
  const b = referenceAdd(sendDue, -4);
  const least = referenceAdd(cutoff, 1);
  let unitDue = a < b ? a : b;
  if (unitDue < least) unitDue = least;
  return { id, from, cutoff, unitDue, sendDue };
}

/** The half-year and annual periods of a plan that keeps the defaults. */
export function referencePeriods(plan: Plan): ReferencePeriod[] {
  const periods: ReferencePeriod[] = [];
  for (let y = plan.years.from; y <= plan.years.to; y++) {
    periods.push(referencePeriod(`${y}-h1`, `${y - 1}-12-15`, `${y}-06-14`, `${y}-06-25`));
    periods.push(referencePeriod(`${y}`, `${y - 1}-12-15`, `${y}-12-14`, `${y}-12-25`));
  }
  return periods;
}

export interface ReferenceObligation {
  id: string;
  dueDate: string;
  dueAt: string;
  opensAt: string;
  /** `rung instant role@unit role@unit`. */
  rungs: string[];
}

type Kind = 'report' | 'send' | 'once' | 'year' | 'half-year' | 'quarter' | 'month';

function referenceRungs(plan: Plan, unit: string, kind: Kind, due: string, windowFrom: string): string[] {
  const asked = plan.units.find((u) => u.id === unit)?.reports === 'requested';
  const self = unit === plan.coordinator;
  const rare = kind === 'report' || kind === 'once' || kind === 'year' || kind === 'half-year';
  const dolisa = (role: string): string => `${role}@${plan.coordinator}`;
  const list: [string, number, string[]][] = [];
  if (kind === 'send') {
    list.push(['send-3', -3, [dolisa('coordinator')]], ['send-1', -1, [dolisa('approver')]]);
    list.push(['send+1', 1, [dolisa('leadership')]]);
  } else {
    const focal = `focal-point@${unit}`;
    if (rare) list.push(['opened', -15, [focal]]);
    if (kind !== 'report' && !asked) list.push(['due-10', -10, [focal]]);
    if (rare && !asked) list.push(['due-5', -5, [focal]]);
    list.push(['due-2', -2, [focal]]);
    list.push(['due', 0, [focal]]);
    if (rare && !asked) list.push(['due+1', 1, [focal, `head@${unit}`]]);
    list.push(['due+2', 2, [self ? dolisa('leadership') : dolisa('coordinator')]]);
    if (rare && !asked && !self) list.push(['due+4', 4, [dolisa('leadership')]]);
    if (kind === 'report' && !asked && !self) list.push(['due+10', 10, [dolisa('leadership')]]);
  }
  const rungs: string[] = [];
  for (const [name, n, to] of list) {
    const day = n === 0 ? referenceShift(due, 'previous') : referenceAdd(due, n);
    if (day >= windowFrom) rungs.push(`${name} ${day}T08:00:00+07:00 ${to.join(' ')}`);
  }
  return rungs;
}

function referenceObligation(plan: Plan, id: string, kind: Kind, due: string, from: string) {
  const rungs = referenceRungs(plan, id.slice(0, id.indexOf('/')), kind, due, from);
  const opened = rungs.find((rung) => rung.startsWith('opened '));
  return {
    id,
    dueDate: due,
    dueAt: `${due}T23:59:59+07:00`,
    opensAt: opened?.split(' ')[1] ?? `${from}T00:00:00+07:00`,
    rungs,
  };
}

/** Label, first day and last day of each stretch of a year that a recurring duty has. */
function stretches(cadence: string, y: number): [string, string, string][] {
  const leap = new Date(Date.UTC(y, 1, 29)).getUTCMonth() === 1;
  const ends = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const first = (m: number): string => `${y}-${pad(m)}-01`;
  const last = (m: number): string => `${y}-${pad(m)}-${ends[m - 1]}`;
  if (cadence === 'year') return [[`${y}`, first(1), last(12)]];
  if (cadence === 'half-year') {
    return [
      [`${y}-h1`, first(1), last(6)],
      [`${y}-h2`, first(7), last(12)],
    ];
  }
  if (cadence === 'quarter') {
    return [1, 2, 3, 4].map((q) => [`${y}-q${q}`, first(3 * q - 2), last(3 * q)]);
  }
  return ends.map((_, i) => [`${y}-m${pad(i + 1)}`, first(i + 1), last(i + 1)]);
}

/** Everything a plan with half-year and annual reports and default dates gives, by id. */
export function referencePreview(plan: Plan): Map<string, ReferenceObligation> {
  const all: ReferenceObligation[] = [];
  for (const p of referencePeriods(plan)) {
    for (const unit of plan.units) {
      if (unit.reports === 'none') continue;
      all.push(referenceObligation(plan, `${unit.id}/${p.id}`, 'report', p.unitDue, p.from));
    }
    all.push(referenceObligation(plan, `${plan.coordinator}/send@${p.id}`, 'send', p.sendDue, p.from));
  }
  for (const duty of plan.duties) {
    const { due, cadence } = duty;
    if (!due || duty.reportSection || cadence === 'standing' || cadence === 'ad-hoc') continue;
    for (const unit of duty.units) {
      if ('date' in due) {
        const date = referenceShift(due.date, due.shift);
        all.push(
          referenceObligation(
            plan,
            `${unit}/${duty.code}`,
            'once',
            date,
            plan.date ?? `${plan.years.from}-01-01`,
          ),
        );
        continue;
      }
      for (let y = plan.years.from; y <= plan.years.to; y++) {
        for (const [label, first, last] of stretches(cadence, y)) {
          const date = referenceShift('monthDay' in due ? `${y}-${due.monthDay}` : last, due.shift);
          const id = `${unit}/${duty.code}@${label}`;
          all.push(referenceObligation(plan, id, cadence, date, first));
        }
      }
    }
  }
  return new Map(all.map((obligation) => [obligation.id, obligation]));
}
