/** Reports of a plan that come from plans below, which are rehearsed with it: nobody hands those in. */
import { dayOf } from '../../domain/clock.ts';
import { keyOf } from '../../domain/ids.ts';
import type { Period } from '../../domain/obligation.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import type { SentUpDates, Step } from './script.ts';

/** A plan of the rehearsal with what its people do about its own report, and when. */
export interface Sending {
  plan: Plan;
  periods: readonly Period[];
  steps: readonly Step[];
}

/**
 * What comes to a plan from those below it.
 *
 * @param plan - the plan above
 * @param sendings - the plans that are rehearsed with it
 */
export function sentUpTo(plan: Plan, sendings: readonly Sending[]): SentUpDates {
  return new Map(
    sendings.flatMap(({ plan: { parent }, periods, steps }) => {
      if (parent?.plan !== plan.id) return [];
      return periods.map(({ id }): [string, IsoDate | null] => {
        const sent = steps.find((step) => step.act === 'send' && step.period === id);
        return [keyOf(parent.unit, id), sent ? dayOf(sent.at) : null];
      });
    }),
  );
}
