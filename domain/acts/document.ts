/** The unit's own document follows what was handed in on its own; timeliness was judged by that and stays. */
import { OWN } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { noticeOf } from '../decide/change.ts';

export const document: ActRule = {
  name: both('bổ sung văn bản', 'document added'),
  permission: {
    of: 'unit',
    roles: OWN,
    in: { report: ['submitted', 'accepted'], task: ['done'] },
    otherwise: 'not-handed-in',
    unless: { waived: 'waived' },
  },
  notices: { 'document-received': both('xác nhận văn bản', 'confirmation of a document') },
  overtakenBy: ({ said }) => said,
  apply: (state, o, act) => ({
    obligation: { ...o, documented: true },
    effects: [noticeOf(state, o, act, 'document-received')],
  }),
};
