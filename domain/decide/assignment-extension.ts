/**
 * Extensions and waivers. The coordinator moves and waives its own collection of reports; a duty of the plan is
 * moved or waived only on a document of the issuer, else the act is recorded as a proposal and changes nothing.
 */
import { isOnTime, toMs } from '../clock.ts';
import { collectionId } from '../ids.ts';
import { noticeOf, type Change } from './change.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import { basisOf } from './basis.ts';
import type { ActEvent, ExtendedDates } from './events.ts';
import { isBefore, stampOf } from './act-order.ts';

/** Whether the coordinator may do it by itself, or has the issuer's document for it. */
export function hasBasis(o: ObligationState, act: ActEvent): boolean {
  return o.kind === 'report' || (act.number !== undefined && act.issuedOn !== undefined);
}

/** The date meant by a grant: the one named, else the one asked for. */
export function dateMeant(o: ObligationState, act: ActEvent): string {
  return act.dueDate ?? o.asked ?? o.dueDate;
}

/** Leadership, who can put it to the issuer, is told of a proposal; nothing else changes. */
function propose(state: AssignmentState, o: ObligationState, act: ActEvent, date: string | null): Change {
  const proposed = { proposal: act.act, proposedDate: date };
  return {
    obligation: o,
    more: { ...proposed, proposal: true },
    effects: [noticeOf(state, o, act, 'proposal', proposed, 'leadership')],
  };
}

function withoutRequest({ asked: _asked, askedBy: _askedBy, ...o }: ObligationState): ObligationState {
  return o;
}

/** The unit asks for another date. */
export function askExtension(state: AssignmentState, o: ObligationState, act: ActEvent): Change {
  const proposedDate = dateMeant(o, act);
  return {
    obligation: { ...o, asked: proposedDate, askedBy: stampOf(act) },
    more: { proposedDate },
    effects: [noticeOf(state, o, act, 'extension-asked', { proposedDate }, 'coordinator')],
  };
}

/**
 * Moves the date and with it the steps not yet said; one already said is not said again. A date that had passed
 * stays missed.
 */
export function extend(
  state: AssignmentState,
  o: ObligationState,
  act: ActEvent & { extended?: ExtendedDates },
): Change {
  if (!hasBasis(o, act) || !act.extended) return propose(state, o, act, dateMeant(o, act));
  const { rungs, ...dates } = act.extended;
  // A date asked for after this was said has not been answered by it.
  const rest = isBefore(act, o.askedBy) ? o : withoutRequest(o);
  const unsaid = new Set(o.pending.map(({ rung }) => rung));
  const breached = o.breached || !isOnTime(act.at, o.dueAt);
  const more = { extendedFrom: o.dueDate, breached, ...basisOf(act) };
  return {
    obligation: {
      ...rest,
      ...dates,
      extendedFrom: o.extendedFrom ?? o.dueDate,
      ...(breached ? { breached: true as const } : {}),
      pending: rungs.filter(({ rung, at }) => unsaid.has(rung) && toMs(at) > toMs(act.at)),
    },
    more,
    effects: [noticeOf(state, o, act, 'extension-granted', { ...more, dueDate: dates.dueDate })],
  };
}

/** The date stays. */
export function refuseExtension(state: AssignmentState, o: ObligationState, act: ActEvent): Change {
  const { asked = null } = o;
  return {
    obligation: withoutRequest(o),
    more: { proposedDate: asked },
    effects: [noticeOf(state, o, act, 'extension-refused', { proposedDate: asked })],
  };
}

/** Nothing is owed any more; of a report the period is told, which then counts the unit as exempt. */
export function waive(state: AssignmentState, o: ObligationState, act: ActEvent): Change {
  if (!hasBasis(o, act)) return propose(state, o, act, null);
  const more = basisOf(act);
  const period = o.period ?? '';
  return {
    obligation: { ...withoutRequest(o), state: 'waived', correctBy: null, pending: [] },
    more,
    effects: [
      noticeOf(state, o, act, 'waived', more),
      ...(o.kind === 'report'
        ? [
            {
              kind: 'message' as const,
              to: collectionId(state.plan, period),
              message: { id: act.id, type: 'waived' as const, unit: o.unit, period, at: act.at },
            },
          ]
        : []),
    ],
  };
}
