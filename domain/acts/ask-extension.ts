/** The unit asks for another date. */
import { OWN } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import { stampOf } from '../decide/act-order.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { noticeOf } from '../decide/change.ts';
import { dateMeant, EXTENDABLE } from '../decide/new-date.ts';
import { refuseDate } from '../decide/refuse-dates.ts';

export const askExtension: ActRule = {
  name: both('đề nghị gia hạn', 'extension requested'),
  permission: { of: 'unit', roles: OWN, ...EXTENDABLE },
  notices: { 'extension-asked': both('đề nghị gia hạn', 'request for an extension') },
  overtakenBy: ({ askedBy }) => askedBy,
  refuse: (o, act) => refuseDate(o, act, act.dueDate),
  apply(state, o, act) {
    const proposedDate = dateMeant(o, act);
    return {
      obligation: { ...o, asked: proposedDate, askedBy: stampOf(act) },
      more: { proposedDate },
      effects: [noticeOf(state, o, act, 'extension-asked', { proposedDate }, 'coordinator')],
    };
  },
};
