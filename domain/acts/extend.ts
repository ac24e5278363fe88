/**
 * Moves the date and with it the steps not yet sent; one already sent is not sent again. A date that had passed
 * stays missed.
 */
import { both } from '../bilingual.ts';
import { isOnTime, toMs } from '../clock.ts';
import { isBefore } from '../decide/act-order.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { basisOf } from '../decide/basis.ts';
import { noticeOf } from '../decide/change.ts';
import { dateMeant, EXTENDABLE, hasBasis, PROPOSAL, propose, withoutRequest } from '../decide/new-date.ts';
import { refuseDate } from '../decide/refuse-dates.ts';

export const extend: ActRule = {
  name: both('gia hạn', 'extended'),
  permission: { of: 'coordinator', roles: ['coordinator'], ...EXTENDABLE },
  notices: { 'extension-granted': both('gia hạn', 'extension'), ...PROPOSAL },
  overtakenBy: (o, { dueDate }) => (dueDate === undefined ? o.askedBy : undefined),
  refuse: (o, act) => refuseDate(o, act, act.dueDate ?? o.asked),
  ask: (o, act) =>
    hasBasis(o, act) && !act.extended
      ? { type: 'extension', obligation: o.id, dueDate: dateMeant(o, act) }
      : undefined,
  apply(state, o, act) {
    if (!hasBasis(o, act) || !act.extended) return propose(state, o, act, dateMeant(o, act));
    const { rungs, ...dates } = act.extended;
    // A date requested after this was submitted has not been answered by it.
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
  },
};
