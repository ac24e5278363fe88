/** The units of a directory with their people, and how they can be searched, narrowed and put in order. */
import type { Translate } from '../../domain/bilingual.ts';
import { hasFocalPoint } from '../../client/directory/directory-rules.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import { unitName } from '../layout/names.ts';
import { directoryOf } from '../layout/paths.ts';
import type { ListSpec } from '../lists/list-spec.ts';
import { byName, unitCount } from '../lists/unit-lists.ts';
import { unitsInPlan } from './units-in-plan.ts';

export interface PeopledUnit {
  unit: UnitId;
  people: OfficialsTable[];
  /** It has no work in the plan: its issuer, or one its reports go to. */
  isAbove: boolean;
}

/** Units with work, then the issuer and the addressees, each with its people. */
export function peopledUnits(plan: Plan, officials: readonly OfficialsTable[]): PeopledUnit[] {
  const { own, above } = unitsInPlan(plan);
  const byUnit = groupBy(
    officials,
    ({ unit }) => unit,
    (one) => one,
  );
  const entry = (isAbove: boolean) => (unit: UnitId) => ({ unit, people: byUnit.get(unit) ?? [], isAbove });
  return [...own.map(entry(false)), ...above.map(entry(true))];
}

/** Whether it has work and nobody to be reminded of it. */
export const isSilent = ({ unit, people, isAbove }: PeopledUnit): boolean =>
  !isAbove && !hasFocalPoint(people, unit);

/** Searching a directory by unit, name or address. */
export function directoryList(plan: Plan, t: Translate): ListSpec<PeopledUnit> {
  const nameOf = ({ unit }: PeopledUnit): string => unitName(plan, unit, t);
  const place = (row: PeopledUnit): number => (isSilent(row) ? 0 : row.isAbove ? 2 : 1);
  return {
    path: directoryOf(plan.id),
    anchor: 'don-vi',
    search: {
      label: t('Tìm đơn vị, tên hoặc địa chỉ', 'Find a unit, a name or an address'),
      textOf: (row) =>
        [nameOf(row), row.unit, ...row.people.flatMap(({ name, email }) => [name ?? '', email])].join(' '),
    },
    filters: [
      {
        name: 'dau-moi',
        label: t('Đầu mối', 'Focal point'),
        all: t('Tất cả', 'All'),
        options: [
          { value: 'chua-co', text: t('Chưa có', 'None yet'), keeps: isSilent },
          {
            value: 'thu-loi',
            text: t('Thư không đến nơi', 'Mail bounces'),
            keeps: ({ people }) => people.some(({ bouncedAt }) => bouncedAt !== null),
          },
          {
            value: 'da-co',
            text: t('Đã có', 'Named'),
            keeps: (row) => !row.isAbove && !isSilent(row),
          },
          {
            value: 'cap-tren',
            text: t('Cơ quan ban hành và nơi nhận báo cáo', 'Issuer and addressees'),
            keeps: ({ isAbove }) => isAbove,
          },
        ],
      },
    ],
    orders: [
      {
        value: 'chua-co',
        text: t('Chưa có đầu mối trước', 'Without a focal point first'),
        compare: (one, other) => place(one) - place(other),
      },
      byName(nameOf, t),
    ],
    count: (n) => unitCount(n, t),
  };
}
