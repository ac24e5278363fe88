/** What an amendment of the plan does to the collection of one period, until its report is sealed. */
import { toMs } from '../clock.ts';
import type { Effect } from '../effects.ts';
import type { PassedState } from '../states.ts';
import { revise } from './amend-assignment.ts';
import { amendedAudit } from './amended-notice.ts';
import { bumpRevision, isOwed, type ObligationState } from './assignment-state.ts';
import type { Decision } from './decision.ts';
import type { PeriodAmendedEvent, PeriodLayout } from './events.ts';
import { collectionEffects } from './period-effects.ts';
import type { CollectionState } from './period-state.ts';
import { plannedObligation } from './planned-obligation.ts';
import { obligationEffect } from './project-effects.ts';

type Decided = Decision<CollectionState>;

/** The sending of a unit that coordinates no more, as the record is to show it. */
const passedOn = (plan: string, send: ObligationState): Effect =>
  obligationEffect(plan, ended(send, 'succeeded'));

function ended({ quiet: _quiet, ...send }: ObligationState, state: PassedState): ObligationState {
  return bumpRevision({ ...send, state, pending: [] });
}

/** Dates and lists until the draft exists; afterwards only who reports, and to whom it goes. */
function datesOf(state: CollectionState, layout: PeriodLayout, at: string): Partial<CollectionState> {
  if (state.state !== 'collecting') return {};
  const dailyAt = layout.period.dailyAt.filter((daily) => toMs(daily) > toMs(at));
  return { period: layout.period, dailyAt, projectAt: layout.projectAt };
}

function end(state: CollectionState, { message }: PeriodAmendedEvent): Decided {
  const { send } = state;
  const next: CollectionState = {
    ...state,
    state: 'closed',
    projectAt: null,
    dailyAt: [],
    sequence: state.sequence + 1,
    ended: true,
    send: ended(send, 'superseded'),
  };
  const about = { unit: send.unit, obligation: send.id, what: 'amendment-superseded', why: null };
  return { state: next, effects: [amendedAudit(state.plan, message, about), ...collectionEffects(next)] };
}

/** The collection by the amended plan; one that is sealed already, or was sent, stays as it is. */
export function amendCollection(state: CollectionState, event: PeriodAmendedEvent): Decided {
  const { message, layout, at } = event;
  if (!isOwed(state.send)) return { state, effects: [] };
  if (!layout) return end(state, event);
  const { send } = state;
  const isPassedOn = send.unit !== layout.send.unit;
  const revised = revise(send, layout.send, at);
  // Another unit's sending has steps of its own: those already gone went to others.
  const pending = isPassedOn ? plannedObligation(layout.send, at).pending : revised.pending;
  const { ordered, requested, addressees } = layout;
  const next: CollectionState = {
    ...state,
    ...datesOf(state, layout, at),
    ...{ ordered, requested, addressees },
    sequence: state.sequence + 1,
    send: { ...revised, id: layout.send.id, unit: layout.send.unit, pending },
  };
  const moved = revised.dueDate !== send.dueDate ? `${send.dueDate} → ${revised.dueDate}` : null;
  const about = { unit: next.send.unit, obligation: next.send.id, why: moved } as const;
  const what = moved === null ? 'amendment-kept' : 'amendment-moved';
  return {
    state: next,
    effects: [
      ...(isPassedOn ? [passedOn(state.plan, send)] : []),
      amendedAudit(state.plan, message, { ...about, what }),
      ...collectionEffects(next),
    ],
  };
}
