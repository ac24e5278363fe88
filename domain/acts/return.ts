/**
 * Sends a submission, or a task reported as finished, back with a date to correct by: one reminder, then only the
 * coordinator is notified.
 */
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { askToCorrect, sendBack } from '../decide/send-back.ts';
import { refuseUnread } from '../decide/refuse-dates.ts';

export const returnForCorrection: ActRule = {
  name: both('đề nghị bổ sung', 'returned'),
  permission: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { report: ['submitted'], task: ['done'] },
    otherwise: 'nothing-submitted',
  },
  notices: { returned: both('đề nghị bổ sung', 'request to complete') },
  overtakenBy: (o, { version }) => (version === undefined ? o.said : undefined),
  refuse: refuseUnread,
  ask: askToCorrect,
  apply: (state, o, act) => sendBack(state, o, act, 'returned'),
};
