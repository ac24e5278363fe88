/** What a unit withdraws before anybody has accepted it: a submission, or the completion of a task. */
import { toMs } from '../clock.ts';
import type { Effect } from '../effects.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import type { Ask } from './decision.ts';
import type { ActEvent, AnsweredAct } from './events.ts';
import { stampOf } from './act-order.ts';
import { followsCalendar, redate, type Redated } from './redate.ts';
import { movedNotice } from './moved-notice.ts';

/** Whether the obligation, taken back, is owed by the calendar's date: not to be corrected, and not extended. */
function followsAgain(o: ObligationState): boolean {
  return followsCalendar({ ...o, state: o.before?.state ?? 'open' });
}

/** The dates by the newest calendar, where what is taken back is owed by them. */
export function askDates(o: ObligationState, act: AnsweredAct): Ask | undefined {
  return act.redates && act.fresh === undefined && followsAgain(o)
    ? { type: 'dates', obligation: o.id }
    : undefined;
}

/**
 * The obligation as it stood before, owed again: its remaining steps come back, those already past are not said any
 * more. What is taken back was not the first in time, unless something before it had been returned.
 */
export function restore(o: ObligationState, act: AnsweredAct): Redated {
  const { before, documented: _documented, ...rest } = o;
  const {
    state,
    correctBy,
    pending,
    firstSubmittedAt = o.firstSubmittedAt,
    onTime = o.onTime,
  } = before ?? { state: 'open', correctBy: null, pending: [] };
  const { obligation, movedFrom } = bringUpToDate(o, act, {
    ...rest,
    state,
    correctBy,
    pending,
    submission: null,
    doneAt: null,
    owedBy: stampOf(act),
    ...(state === 'open' ? { firstSubmittedAt: null, onTime: null } : { firstSubmittedAt, onTime }),
  });
  const toCome = obligation.pending.filter((rung) => toMs(rung.at) > toMs(act.at));
  return { obligation: { ...obligation, pending: toCome }, movedFrom };
}

/**
 * The days off may have changed while it was handed in. The date they moved was missed only where it had passed before
 * anything came.
 */
function bringUpToDate(was: ObligationState, act: AnsweredAct, owed: ObligationState): Redated {
  const redated = act.fresh ? redate(owed, act.fresh, act.at) : null;
  if (!redated) return { obligation: owed, movedFrom: null };
  const { movedFrom } = redated;
  const { breached: _breached, ...dated } = redated.obligation;
  const breached = was.breached || (movedFrom !== null && was.onTime === false);
  const { revision, sequence } = was;
  return {
    obligation: { ...dated, revision, sequence, ...(breached ? { breached: true as const } : {}) },
    movedFrom,
  };
}

/** The unit is notified at once of the date by which it now owes it, where that has moved meanwhile. */
export function notifyUnit(state: AssignmentState, restored: Redated, { id, at }: ActEvent): Effect[] {
  const to = { role: 'focal-point', unit: state.unit } as const;
  return movedNotice(state.plan, restored, to, at, { change: id, at, slot: at, reasons: {} });
}
