/** The coordinator has read the submission and keeps it. */
import { both } from '../bilingual.ts';
import { accepted } from '../decide/accepted.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { refuseUnread } from '../decide/refuse-dates.ts';

export const accept: ActRule = {
  name: both('tiếp nhận', 'report accepted'),
  permission: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { report: ['submitted'] },
    otherwise: 'nothing-submitted',
  },
  overtakenBy: (o, { version }) => (version === undefined ? o.said : undefined),
  refuse: refuseUnread,
  apply: (_state, o, act) => accepted(o, act),
};
