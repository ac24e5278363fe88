/** The unit replies to a question about an item of its report, or adds to its reply. */
import { OWN } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { noticeOf } from '../decide/change.ts';

const NOT_ASKED = {
  code: 'no-question',
  words: both('Chưa có câu hỏi nào về mục này.', 'Nothing has been asked about this item.'),
};

export const reply: ActRule = {
  name: both('trả lời về một mục của báo cáo', 'reply about an item of the report'),
  permission: {
    of: 'unit',
    roles: OWN,
    // Also while a report that was asked about is taken back to be corrected.
    in: { report: ['open', 'submitted', 'returned', 'accepted'] },
    otherwise: 'nothing-submitted',
    unless: { waived: 'waived' },
  },
  notices: { 'question-answered': both('trả lời câu hỏi về báo cáo', 'reply to a question about a report') },
  refuse: ({ questions = {} }, { about = '' }) => (Object.hasOwn(questions, about) ? null : NOT_ASKED),
  apply(state, o, act) {
    const about = act.about ?? '';
    return {
      obligation: { ...o, questions: { ...o.questions, [about]: 'answered' } },
      more: { about },
      effects: [noticeOf(state, o, act, 'question-answered', { about }, 'coordinator')],
    };
  },
};
