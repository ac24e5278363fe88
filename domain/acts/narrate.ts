/** The coordinator's own words for sections of a period's report, until it is proposed. What follows is in `decide/period-narrative.ts`. */
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const narrate: ActRule = {
  name: both('viết lời văn của báo cáo', 'text of the report written'),
  permission: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { send: ['draft', 'returned'] },
    otherwise: 'already-approved',
    unless: { collecting: 'no-draft', proposed: 'already-proposed' },
  },
};
