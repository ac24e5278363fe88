/** A period's dates by a newer calendar, until its draft exists. */
import { dayOf, toMs } from '../clock.ts';
import type { Period } from '../obligation.ts';
import type { Instant } from '../plan.ts';
import type { Decision } from './decision.ts';
import type { PeriodProjectedEvent } from './events.ts';
import type { CollectionState } from './period-state.ts';
import { redate, type Redated } from './redate.ts';
import { movedNotice } from './moved-notice.ts';

/** The units' due date with the draft and the daily lists that hang on it; never a day past. */
function collectionDates(
  state: CollectionState,
  fresh: Period,
  now: Instant,
): Pick<CollectionState, 'dailyAt'> & Pick<Period, 'unitDue' | 'draftAt' | 'dailyAt'> {
  const { unitDue, draftAt } = state.period;
  if (fresh.unitDue !== unitDue && fresh.unitDue < dayOf(now))
    return { unitDue, draftAt, dailyAt: state.dailyAt };
  const dailyAt = [
    ...state.dailyAt.filter((at) => toMs(at) <= toMs(now)),
    ...fresh.dailyAt.filter((at) => toMs(at) > toMs(now)),
  ];
  return { unitDue: fresh.unitDue, draftAt: fresh.draftAt, dailyAt };
}

/**
 * The collection with the dates of a fresh projection and word of what moved to the coordinator, or null where a
 * draft exists or nothing changes.
 */
export function redateCollection(
  state: CollectionState,
  { layout, at, change }: PeriodProjectedEvent,
): Decision<CollectionState> | null {
  if (state.state !== 'collecting') return null;
  const { period: known, send } = state;
  const redated = redate(send, layout.send, at);
  const dates = collectionDates(state, layout.period, at);
  const unitDueMoved = dates.unitDue !== known.unitDue;
  const sameLists = dates.dailyAt.join() === state.dailyAt.join();
  if (!redated && !unitDueMoved && dates.draftAt === known.draftAt && sameLists) return null;
  const sending: Redated = redated ?? { obligation: send, movedFrom: null };
  const { dueDate: sendDue, dueReason: sendDueReason } = sending.obligation;
  const more: Record<string, string> = unitDueMoved
    ? { unitDue: dates.unitDue, unitDueFrom: known.unitDue }
    : {};
  const coordinator = { role: 'coordinator', unit: send.unit } as const;
  return {
    state: {
      ...state,
      send: sending.obligation,
      dailyAt: dates.dailyAt,
      period: { ...known, ...dates, sendDue, sendDueReason },
    },
    effects: movedNotice(state.plan, sending, coordinator, at, change, more),
  };
}
