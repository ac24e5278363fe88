/** What a chase letter is about: everything past its date and still owed, unit by unit. */
import type { LateWork } from '../../activities/reports/index.ts';
import { daysBetween } from '../../activities/mail/wording/dates.ts';
import { localDate } from '../../domain/instants.ts';
import type { PlanUnit } from '../../domain/plan.ts';
import type { Say } from '../frame/say.ts';
import { isOverdue } from '../plan-page/matrix.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';

export interface LateUnit {
  unit: PlanUnit;
  works: LateWork[];
}

/**
 * Units with something late, in the order of the plan; the coordinating agency does not write to itself.
 * @param say the language in which the work is named
 */
export function lateUnits(standing: PlanAsItStands, say: Say): LateUnit[] {
  const { plan, obligations, at } = standing;
  const today = localDate(at, plan.timeZone);
  const late = obligations.filter((row) => row.kind !== 'send' && isOverdue(row, standing));
  return plan.units
    .filter(({ id }) => id !== plan.coordinator)
    .map((unit) => ({
      unit,
      works: late
        .filter((row) => row.unit === unit.id)
        .map((row) => {
          const duty = row.kind === 'task' ? dutyOf(row, plan) : undefined;
          return {
            unit: say(unit.name, unit.nameEn ?? unit.name),
            what: `${whatName(row, say)}${duty ? `: ${say(duty.text, duty.textEn)}` : ''}`,
            dueDate: row.dueDate,
            daysLate: daysBetween(row.dueDate, today),
          };
        }),
    }))
    .filter(({ works }) => works.length > 0);
}
