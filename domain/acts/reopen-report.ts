/** The coordinator sends a report that they had accepted back to be corrected, until it is sealed. */
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { refuseCorrectionDate, refuseSealed, refuseUnread } from '../decide/refuse-dates.ts';
import { askToCorrect, sendBack } from '../decide/send-back.ts';

export const reopenReport: ActRule = {
  name: both('trả lại báo cáo đã tiếp nhận', 'accepted report reopened'),
  permission: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { report: ['accepted'] },
    otherwise: 'not-accepted',
  },
  notices: {
    'report-reopened': both('đề nghị sửa báo cáo đã tiếp nhận', 'request to correct an accepted report'),
  },
  overtakenBy: (o, { version }) => (version === undefined ? o.said : undefined),
  refuse: (o, act) => refuseSealed(o) ?? refuseUnread(o, act) ?? refuseCorrectionDate(act),
  ask: askToCorrect,
  apply: (state, o, act) => sendBack(state, o, act, 'report-reopened'),
};
