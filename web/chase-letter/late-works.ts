/** What a chase letter is about: everything past its date and still owed, unit by unit. */
import type { Translate } from '../../domain/bilingual.ts';
import { daysBetween } from '../../words/dates.ts';
import { localDate } from '../../domain/instants.ts';
import type { PlanUnit } from '../../domain/plan.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { isOverdue } from '../plan-page/is-overdue.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';
import type { LateWork } from '../../client/reports.ts';

export interface LateUnit {
  unit: PlanUnit;
  works: LateWork[];
  /** The same as the record has it. */
  rows: ObligationRow[];
}

/**
 * Units with something late, in the order of the plan; the coordinating agency does not write to itself.
 * @param t chooses the language in which the work is named
 */
export function lateUnits(standing: PlanAsItStands, t: Translate): LateUnit[] {
  const { plan, obligations, at } = standing;
  const today = localDate(at, plan.timeZone);
  const late = obligations.filter((row) => row.kind !== 'send' && isOverdue(row, standing));
  return plan.units
    .filter(({ id }) => id !== plan.coordinator)
    .map((unit) => ({ unit, rows: late.filter((row) => row.unit === unit.id) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ unit, rows }) => ({
      ...{ unit, rows },
      works: rows.map((row) => {
        const duty = row.kind === 'task' ? dutyOf(row, plan) : undefined;
        return {
          unit: t(unit.name, unit.nameEn ?? unit.name),
          what: `${whatName(row, t)}${duty ? `: ${t(duty.text, duty.textEn)}` : ''}`,
          dueDate: row.dueDate,
          daysLate: daysBetween(row.dueDate, today),
        };
      }),
    }));
}
