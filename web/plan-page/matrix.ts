/** Units against periods: a word and a colour in every cell, the units that lag most on top. */
import type { Translate } from '../../domain/bilingual.ts';
import { toMs } from '../../domain/clock.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { PlanUnit } from '../../domain/plan.ts';
import { formatDate, unitName } from '../layout/names.ts';
import { planPeriod, planUnit, planWork } from '../layout/paths.ts';
import { isOpen, stateTag } from '../unit/state-tag.ts';
import { periodName } from '../unit/what-name.ts';
import type { PlanAsItStands } from './read-plan.ts';
import type { Block } from '../layout/blocks.ts';
import { coloured } from '../layout/sentence.ts';
import { listView } from '../lists/list-view.ts';
import { isOverdue } from './is-overdue.ts';
import { ALL_PERIODS, unitList, unitsOfPlan, type UnitOfPlan } from './unit-list.ts';

/** Periods shown at once: the newest open ones and the next. */
const FEW = 3;

interface Tag {
  text: string;
  classes: string;
}

export interface Cell {
  tag: Tag;
  /** Where it leads; none where nothing is owed. */
  href: string | null;
}

export interface Matrix {
  columns: { title: string; href: string }[];
  rows: { unit: string; href: string; note: string | null; cells: Cell[] }[];
  /** Search, filters and order of the units, above the table. */
  bar: Block[];
  pages: Block | null;
  /** How many periods are left out. */
  hidden: number;
}

/** Periods of the plan in the order of their due dates. */
export function reportPeriods({ obligations }: Pick<PlanAsItStands, 'obligations'>): string[] {
  const due = new Map<string, number>();
  for (const { kind, period, dueAt } of obligations) {
    if (kind === 'report' && period !== null)
      due.set(period, Math.min(due.get(period) ?? Infinity, toMs(dueAt)));
  }
  return [...due].sort((a, b) => a[1] - b[1]).map(([period]) => period);
}

/** The latest periods that are open or past, and the one to come. */
function shownPeriods(standing: PlanAsItStands, all: boolean): string[] {
  const periods = reportPeriods(standing);
  if (all) return periods;
  const { obligations, at } = standing;
  const opened = periods.filter((period) =>
    obligations.some((o) => o.kind === 'report' && o.period === period && toMs(o.opensAt) <= toMs(at)),
  );
  return [...opened.slice(-FEW), ...periods.slice(opened.length, opened.length + 1)];
}

/** What is owed beside reports, in one word. */
function tasksCell(rows: ObligationRow[], unit: PlanUnit, standing: PlanAsItStands, t: Translate): Cell {
  const { plan, at } = standing;
  const href = `${planUnit(plan.id, unit.id)}#viec`;
  const tasks = rows.filter(({ kind }) => kind === 'task');
  const overdue = tasks.filter((row) => isOverdue(row, standing)).length;
  if (overdue > 0) {
    return {
      href,
      tag: coloured(t(`${overdue} quá hạn`, `${overdue} overdue`), 'red'),
    };
  }
  const open = tasks.filter((row) => isOpen(row, at) || row.state === 'returned').length;
  if (open > 0) {
    return { href, tag: coloured(t(`${open} đang làm`, `${open} open`), 'blue') };
  }
  return { href: null, tag: coloured(t('Không có', 'None'), 'grey') };
}

function reportCell(row: ObligationRow | undefined, standing: PlanAsItStands, t: Translate): Cell {
  if (!row) return { href: null, tag: coloured(t('Không giao', 'Not asked'), 'grey') };
  return { href: planWork(row.plan, row.unit, row.id), tag: stateTag(row, standing.at, t) };
}

/** What is special about a unit: it is only asked, it has left the plan, or it does the work of units that have. */
function noteOf(
  { unit, left }: Pick<UnitOfPlan, 'unit' | 'left'>,
  { plan, former, lineage }: PlanAsItStands,
  t: Translate,
): string | null {
  const taken = lineage.predecessors.get(unit.id) ?? [];
  const before = former
    .filter((one) => taken.includes(one.unit.id))
    .map((one) => t(one.unit.name, one.unit.nameEn ?? one.unit.name));
  const heirs = left?.heirs.map((heir) => unitName(plan, heir, t)) ?? [];
  const until = left?.until ? formatDate(left.until, t) : null;
  const notes = [
    unit.reports === 'requested' && t('được đề nghị', 'requested'),
    left && (until ? t(`đến ${until}`, `until ${until}`) : t('đã rời kế hoạch', 'has left the plan')),
    heirs.length > 0 && t(`kế thừa: ${heirs.join(', ')}`, `taken over by ${heirs.join(', ')}`),
    before.length > 0 && t(`kế thừa ${before.join(', ')}`, `took over from ${before.join(', ')}`),
  ];
  return notes.filter(Boolean).join('; ') || null;
}

function rowOf(
  { unit, rows, left }: UnitOfPlan,
  shown: string[],
  standing: PlanAsItStands,
  t: Translate,
): Matrix['rows'][number] {
  const { plan } = standing;
  const reports = new Map(rows.filter(({ kind }) => kind === 'report').map((row) => [row.period, row]));
  return {
    unit: t(unit.name, unit.nameEn ?? unit.name),
    href: planUnit(plan.id, unit.id),
    note: noteOf({ unit, left }, standing, t),
    cells: [
      ...shown.map((period) => reportCell(reports.get(period), standing, t)),
      tasksCell(rows, unit, standing, t),
    ],
  };
}

/**
 * The units that the address asks for, those that lag most on top where it asks for no other order.
 * @param query the address: what is searched, filtered and ordered, and `ky=tat-ca` for every period as a column
 */
export function matrixOf(standing: PlanAsItStands, query: Record<string, string>, t: Translate): Matrix {
  const { plan } = standing;
  const all = query.ky === ALL_PERIODS;
  const shown = shownPeriods(standing, all);
  const units = unitsOfPlan(standing);
  const { rows, bar, pages } = listView(units, unitList(standing, units, all, t), query, t);
  return {
    columns: shown.map((period) => ({ title: periodName(period, t), href: planPeriod(plan.id, period) })),
    rows: rows.map((unit) => rowOf(unit, shown, standing, t)),
    bar,
    pages,
    hidden: reportPeriods(standing).length - shown.length,
  };
}
