/** How the units of a plan can be searched, narrowed and put in order. */
import type { Translate } from '../../domain/bilingual.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { PlanUnit } from '../../domain/plan.ts';
import { planHome } from '../layout/paths.ts';
import { inVietnameseOrder } from '../lists/compare-texts.ts';
import type { ListFilter, ListSpec } from '../lists/list-spec.ts';
import { byName, requestedFilter, unitCount } from '../lists/unit-lists.ts';
import { isOpen } from '../unit/state-tag.ts';
import { isOverdue } from './is-overdue.ts';
import type { FormerUnit, PlanAsItStands } from './read-plan.ts';

/** Value of `ky` in the address that makes every period a column. */
export const ALL_PERIODS = 'tat-ca';

/** A unit that owes something, with all that it owes. */
export interface UnitOfPlan {
  unit: PlanUnit;
  rows: ObligationRow[];
  /** Where it is in the plan no more. */
  left: FormerUnit | null;
}

/** The units that owe something, in the order of the plan; then those that have left it. */
export function unitsOfPlan({ plan, obligations, former }: PlanAsItStands): UnitOfPlan[] {
  const owed = groupBy(
    obligations.filter(({ kind }) => kind !== 'send'),
    ({ unit }) => unit,
    (row) => row,
  );
  const all = [
    ...plan.units.map((unit) => ({ unit, left: null })),
    ...former.map((left) => ({ unit: left.unit, left })),
  ];
  return all.flatMap((one) => {
    const rows = owed.get(one.unit.id);
    return rows ? [{ ...one, rows }] : [];
  });
}

/** The higher, the more a unit lags. */
function urgency(rows: ObligationRow[], standing: PlanAsItStands): number {
  const count = (wanted: (row: ObligationRow) => boolean): number => rows.filter(wanted).length;
  const overdue = count((row) => isOverdue(row, standing));
  const returned = count((row) => row.state === 'returned');
  return overdue * 10_000 + returned * 100 + count((row) => isOpen(row, standing.at));
}

function stateFilter(standing: PlanAsItStands, t: Translate): ListFilter<UnitOfPlan> {
  const having = (wanted: (row: ObligationRow) => boolean) => (unit: UnitOfPlan) => unit.rows.some(wanted);
  const isOwed = (row: ObligationRow): boolean =>
    isOpen(row, standing.at) || row.state === 'returned' || isOverdue(row, standing);
  const option = (value: string, text: string, keeps: (unit: UnitOfPlan) => boolean) => ({
    value,
    text,
    keeps,
  });
  return {
    name: 'tinh-trang',
    label: t('Tình trạng', 'Status'),
    all: t('Mọi tình trạng', 'Any status'),
    options: [
      option(
        'qua-han',
        t('Có việc quá hạn', 'Something is overdue'),
        having((row) => isOverdue(row, standing)),
      ),
      option(
        'bo-sung',
        t('Đang bổ sung', 'Being corrected'),
        having(({ state }) => state === 'returned'),
      ),
      option(
        'cho-tiep-nhan',
        t('Chờ tiếp nhận', 'To be accepted'),
        having(({ state }) => state === 'submitted'),
      ),
      option(
        'dang-mo',
        t('Có việc đang mở', 'Something is open'),
        having((row) => isOpen(row, standing.at)),
      ),
      option('da-xong', t('Không còn nợ việc', 'Nothing is owed'), ({ rows }) => !rows.some(isOwed)),
      ...(standing.former.length > 0
        ? [option('da-roi', t('Đã rời kế hoạch', 'Has left the plan'), ({ left }) => left !== null)]
        : []),
    ],
  };
}

/** Searching the units of a plan; those that lag most come first where no other order is chosen. */
export function unitList(
  standing: PlanAsItStands,
  units: readonly UnitOfPlan[],
  all: boolean,
  t: Translate,
): ListSpec<UnitOfPlan> {
  const { plan } = standing;
  const lag = new Map(units.map(({ unit, rows }) => [unit.id, urgency(rows, standing)]));
  const lagOf = ({ unit }: UnitOfPlan): number => lag.get(unit.id) ?? 0;
  const nameOf = ({ unit }: UnitOfPlan): string => t(unit.name, unit.nameEn ?? unit.name);
  const place = ({ left }: UnitOfPlan): number => (left === null ? 0 : 1);
  return {
    path: planHome(plan.id),
    anchor: 'tinh-hinh',
    search: {
      label: t('Tìm đơn vị', 'Find a unit'),
      textOf: ({ unit }) => `${unit.name} ${unit.nameEn ?? ''} ${unit.id}`,
    },
    filters: [stateFilter(standing, t), requestedFilter(({ unit }) => unit.reports === 'requested', t)],
    orders: [
      {
        value: 'cham-nhat',
        text: t('Chậm nhất trước', 'Furthest behind first'),
        compare: (one, other) =>
          place(one) - place(other) ||
          lagOf(other) - lagOf(one) ||
          inVietnameseOrder(nameOf(one), nameOf(other)),
      },
      byName(nameOf, t),
      { value: 'ke-hoach', text: t('Theo kế hoạch', 'As in the plan'), compare: () => 0 },
    ],
    count: (n) => unitCount(n, t),
    kept: all ? { ky: ALL_PERIODS } : undefined,
  };
}
