/** How every obligation of a plan stands, as a table to take away. */
import { unitName } from '../frame/names.ts';
import type { Say } from '../frame/say.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { stateTag } from '../unit/state-tag.ts';
import { whatName } from '../unit/what-name.ts';

/** Titles of the columns. */
export function stateHeadings(say: Say): string[] {
  return [
    say('Đơn vị', 'Unit'),
    say('Việc', 'Obligation'),
    say('Kỳ', 'Period'),
    say('Mã nhiệm vụ', 'Duty'),
    say('Hạn', 'Due'),
    say('Trạng thái', 'State'),
    say('Nhận lúc', 'Received at'),
    say('Tiếp nhận lúc', 'Accepted at'),
  ];
}

/** One row for each obligation by due date; dates and instants as ISO 8601, so that programs can sort them. */
export function stateRows({ plan, obligations, at }: PlanAsItStands, say: Say): string[][] {
  return obligations.map((row) => [
    unitName(plan, row.unit, say),
    whatName(row, say),
    row.period ?? '',
    row.duty ?? '',
    row.dueDate,
    stateTag(row, at, say).text,
    row.doneAt ?? row.firstSubmittedAt ?? '',
    row.acceptedAt ?? '',
  ]);
}
