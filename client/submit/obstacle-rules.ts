/** What an obstacle may be about, and what its words may hold. */
import type { Plan } from '../../domain/plan.ts';
import { reportPeriodIds } from '../../domain/schemas/period-ids.ts';
import { UserError } from '../../domain/user-error.ts';
import { findPersonLists } from '../documents/person-rows.ts';
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
  const message = period === undefined ? duty : `${duty}, ${period}`;
  throw new UserError(
    'invalid',
    `Vướng mắc nêu về một nhiệm vụ của đơn vị hoặc về một kỳ. / An obstacle is about a duty of the unit or about a period.`,
    [
      {
        path: 'duty',
        line: null,
        message,
        remedy: [...own, ...reportPeriodIds(plan).slice(0, 3)].join(', '),
      },
    ],
  );
}

/** @throws UserError `invalid` for words that hold a list of persons */
export function requireNoPersons(text: string): void {
  const refused = findPersonLists([{ path: ['text'], text }]).find(({ severity }) => severity === 'error');
  if (!refused) return;
  const { message, remedy } = refused;
  const inBoth = ({ vi, en }: typeof message): string => `${vi} / ${en}`;
  const details = [{ path: 'text', line: null, message: inBoth(message), remedy: inBoth(remedy) }];
  throw new UserError('invalid', inBoth(message), details);
}
