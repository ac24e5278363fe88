/** What becomes of something owed when the plan is amended: what people have handed in stays as it is. */
import { dayOf, toMs } from '../clock.ts';
import { isOwed } from '../decide/assignment-state.ts';
import type { ObligationRow } from '../projections.ts';
import type { Obligation, Rung } from '../obligation.ts';
import type { Instant } from '../plan.ts';

/** The obligation as its workflow, or the record, has it. */
export type Owed = Pick<ObligationRow, 'state' | 'extendedFrom' | 'dueDate'>;

export type Fate = 'kept' | 'moved' | 'superseded';

/**
 * Whether its date follows that of the amended plan: nothing has been handed in, the new date is not past, and where
 * its date was extended the new one is later still.
 */
export function followsPlan(o: Owed, fresh: Pick<Obligation, 'dueDate'>, now: Instant): boolean {
  if (o.state !== 'planned' && o.state !== 'open') return false;
  if (fresh.dueDate === o.dueDate || fresh.dueDate < dayOf(now)) return false;
  return !o.extendedFrom || fresh.dueDate > o.dueDate;
}

/**
 * The fate of one obligation.
 * @param fresh as the amended plan has it; undefined where that has it no more
 */
export function fateOf(o: Owed, fresh: Pick<Obligation, 'dueDate'> | undefined, now: Instant): Fate {
  if (!isOwed(o)) return 'kept';
  if (!fresh) return 'superseded';
  return followsPlan(o, fresh, now) ? 'moved' : 'kept';
}

/** Whether two projections of one obligation differ in what is owed, when, or who hears of it from now on. */
export function isOwedAlike(was: Obligation, is: Obligation, now: Instant): boolean {
  const ahead = ({ rungs }: Obligation): Rung[] => rungs.filter(({ at }) => toMs(at) > toMs(now));
  return (
    was.id === is.id &&
    was.dueDate === is.dueDate &&
    was.requested === is.requested &&
    was.windowStart === is.windowStart &&
    JSON.stringify(ahead(was)) === JSON.stringify(ahead(is))
  );
}
