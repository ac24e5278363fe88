/** How every obligation of a plan stands, as a table to take away. */
import type { Translate } from '../../domain/bilingual.ts';
import { unitName } from '../layout/names.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { stateTag } from '../unit/state-tag.ts';
import { whatName } from '../unit/what-name.ts';

/** Titles of the columns. */
export function stateHeadings(t: Translate): string[] {
  return [
    t('Đơn vị', 'Unit'),
    t('Việc', 'Obligation'),
    t('Kỳ', 'Period'),
    t('Mã nhiệm vụ', 'Duty'),
    t('Hạn', 'Due'),
    t('Trạng thái', 'State'),
    t('Nhận lúc', 'Received at'),
    t('Tiếp nhận lúc', 'Accepted at'),
  ];
}

/** One row for each obligation by due date; dates and instants as ISO 8601, so that programs can sort them. */
export function stateRows({ plan, obligations, at }: PlanAsItStands, t: Translate): string[][] {
  return obligations.map((row) => [
    unitName(plan, row.unit, t),
    whatName(row, t),
    row.period ?? '',
    row.duty ?? '',
    row.dueDate,
    stateTag(row, at, t).text,
    row.doneAt ?? row.firstSubmittedAt ?? '',
    row.acceptedAt ?? '',
  ]);
}
