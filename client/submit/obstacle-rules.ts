/** What an obstacle may be about. */
import type { Plan } from '../../domain/plan.ts';
import { reportPeriodIds } from '../../domain/schemas/period-ids.ts';
import { both } from '../../domain/bilingual.ts';
import { invalid } from '../../domain/user-error.ts';
import { requirePeriod } from './actors.ts';

/** What it is about: a duty of the unit, a period of the plan, or neither. */
export function aboutOf(
  plan: Plan,
  { unit, duty, period }: { unit: string; duty?: string; period?: string },
): string | undefined {
  if (period !== undefined) requirePeriod(plan, period);
  if (duty === undefined) return period;
  const own = plan.duties.filter((each) => each.units.includes(unit)).map(({ code }) => code);
  if (own.includes(duty) && period === undefined) return duty;
  const offered = [...own, ...reportPeriodIds(plan).slice(0, 3)].join(', ');
  throw invalid(
    'duty',
    both(
      'Vướng mắc nêu về một nhiệm vụ của đơn vị hoặc về một kỳ.',
      'An obstacle is about a duty of the unit or about a period.',
    ),
    both(`Chọn một trong: ${offered}.`, `Choose one of: ${offered}.`),
  );
}
