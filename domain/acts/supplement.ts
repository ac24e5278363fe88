/** The coordinator begins a further version of a report that was sent, with what came since. What follows is in `decide/period-supplement.ts`. */
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const supplement: ActRule = {
  name: both('lập báo cáo bổ sung', 'supplementary report begun'),
  permission: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { send: ['sent'] },
    otherwise: 'not-sent',
    unless: { collecting: 'no-draft' },
  },
};
