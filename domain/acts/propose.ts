/** The coordinator puts a period's draft before the approver. What follows is in `decide/period-approval.ts`. */
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const propose: ActRule = {
  name: both('trình duyệt', 'report proposed for approval'),
  permission: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { send: ['draft', 'returned'] },
    otherwise: 'already-approved',
    unless: { collecting: 'no-draft', proposed: 'already-proposed' },
  },
  notices: { proposed: both('trình duyệt báo cáo', 'report proposed for approval') },
};
