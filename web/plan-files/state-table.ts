/** How every obligation of a plan stands, as a table to take away. */
import { both, type Bilingual, type Translate } from '../../domain/bilingual.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { unitName } from '../layout/names.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { stateTag } from '../unit/state-tag.ts';
import { whatName } from '../unit/what-name.ts';

/** A column: its title, its width in a workbook, and what it holds; dates as ISO 8601, so that programs can sort them. */
type Column = [
  title: Bilingual,
  width: number,
  cell: (row: ObligationRow, standing: PlanAsItStands, t: Translate) => string | null,
];

const COLUMNS: Column[] = [
  [both('Đơn vị', 'Unit'), 34, ({ unit }, { plan }, t) => unitName(plan, unit, t)],
  [both('Việc', 'Obligation'), 40, (row, _standing, t) => whatName(row, t)],
  [both('Kỳ', 'Period'), 12, ({ period }) => period],
  [both('Mã nhiệm vụ', 'Duty'), 14, ({ duty }) => duty],
  [both('Hạn', 'Due'), 14, ({ dueDate }) => dueDate],
  [both('Trạng thái', 'Status'), 26, (row, { at }, t) => stateTag(row, at, t).text],
  [both('Nhận lúc', 'Received at'), 30, ({ doneAt, firstSubmittedAt }) => doneAt ?? firstSubmittedAt],
  [both('Tiếp nhận lúc', 'Accepted at'), 30, ({ acceptedAt }) => acceptedAt],
];

export const stateColumns = (t: Translate) => COLUMNS.map(([title, width]) => ({ title: t(title), width }));

/** One row for each obligation, by due date. */
export const stateRows = (standing: PlanAsItStands, t: Translate): string[][] =>
  standing.obligations.map((row) => COLUMNS.map(([, , cell]) => cell(row, standing, t) ?? ''));
