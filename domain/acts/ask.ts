/** The coordinator asks about one item of a report, without returning it. What is asked stays in the act's row. */
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { noticeOf } from '../decide/change.ts';

export const ask: ActRule = {
  name: both('hỏi về một mục của báo cáo', 'question about an item of the report'),
  permission: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { report: ['submitted', 'returned', 'accepted'] },
    otherwise: 'nothing-submitted',
    unless: { waived: 'waived' },
  },
  notices: { 'question-asked': both('câu hỏi về báo cáo', 'question about a report') },
  apply(state, o, act) {
    const about = act.about ?? '';
    return {
      obligation: { ...o, questions: { ...o.questions, [about]: 'open' } },
      more: { about },
      effects: [noticeOf(state, o, act, 'question-asked', { about })],
    };
  },
};
