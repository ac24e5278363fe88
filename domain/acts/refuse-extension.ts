/** The date stays. */
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { noticeOf } from '../decide/change.ts';
import { EXTENDABLE, withoutRequest } from '../decide/new-date.ts';
import { refusal } from '../decide/refusal-words.ts';

export const refuseExtension: ActRule = {
  name: both('giữ nguyên hạn', 'extension refused'),
  permission: { of: 'coordinator', roles: ['coordinator'], ...EXTENDABLE },
  notices: { 'extension-refused': both('trả lời đề nghị gia hạn', 'answer to a request for an extension') },
  overtakenBy: ({ askedBy }) => askedBy,
  refuse: ({ asked }) => (asked ? null : refusal('nothing-asked')),
  apply(state, o, act) {
    const { asked = null } = o;
    return {
      obligation: withoutRequest(o),
      more: { proposedDate: asked },
      effects: [noticeOf(state, o, act, 'extension-refused', { proposedDate: asked })],
    };
  },
};
