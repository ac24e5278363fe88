/** Units against periods: a word and a colour in every cell, the units that lag most on top. */
import type { Translate } from '../../domain/bilingual.ts';
import { toMs } from '../../domain/clock.ts';
import type { ObligationRow } from '../../domain/effects.ts';
import type { PlanUnit } from '../../domain/plan.ts';
import { unitName } from '../layout/names.ts';
import { planPeriod, planUnit, planWork } from '../layout/paths.ts';
import { isLate, isOpen, stateTag } from '../unit/state-tag.ts';
import { periodName } from '../unit/what-name.ts';
import type { PlanAsItStands } from './read-plan.ts';
import { coloured } from '../layout/sentence.ts';

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
  /** How many periods are left out. */
  hidden: number;
}

/** Whether it is past its date and still owed. */
export function isOverdue(row: ObligationRow, { at }: Pick<PlanAsItStands, 'at'>): boolean {
  const owed = isOpen(row, at) || (row.state === 'returned' && !row.quiet && row.onTime === null);
  return owed && isLate(row, at);
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

/** The higher, the more a unit lags. */
function urgency(rows: ObligationRow[], standing: PlanAsItStands): number {
  const count = (wanted: (row: ObligationRow) => boolean): number => rows.filter(wanted).length;
  const overdue = count((row) => isOverdue(row, standing));
  const returned = count((row) => row.state === 'returned');
  return overdue * 10_000 + returned * 100 + count((row) => isOpen(row, standing.at));
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

/** @param all whether every period of the plan is a column */
export function matrixOf(standing: PlanAsItStands, all: boolean, t: Translate): Matrix {
  const { plan, obligations } = standing;
  const shown = shownPeriods(standing, all);
  const units = plan.units
    .map((unit) => ({ unit, rows: obligations.filter((row) => row.unit === unit.id && row.kind !== 'send') }))
    .filter(({ rows }) => rows.length > 0)
    .map((each) => ({ ...each, urgency: urgency(each.rows, standing) }))
    .sort((a, b) => b.urgency - a.urgency);
  return {
    columns: shown.map((period) => ({ title: periodName(period, t), href: planPeriod(plan.id, period) })),
    rows: units.map(({ unit, rows }) => ({
      unit: unitName(plan, unit.id, t),
      href: planUnit(plan.id, unit.id),
      note: unit.reports === 'requested' ? t('được đề nghị', 'requested') : null,
      cells: [
        ...shown.map((period) =>
          reportCell(
            rows.find((row) => row.kind === 'report' && row.period === period),
            standing,
            t,
          ),
        ),
        tasksCell(rows, unit, standing, t),
      ],
    })),
    hidden: reportPeriods(standing).length - shown.length,
  };
}
