/** One reminder out of turn. */
import { URGEABLE } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { noticeOf } from '../decide/change.ts';
import { refuseBeforeWindow } from '../decide/refuse-dates.ts';

export const remind: ActRule = {
  name: both('nhắc ngay', 'reminded at once'),
  permission: { of: 'coordinator', roles: ['coordinator'], ...URGEABLE, quiet: true },
  notices: { reminder: both('thư nhắc của cơ quan đầu mối', 'reminder by the coordinating agency') },
  refuse: refuseBeforeWindow,
  apply: (state, o, act) => ({ obligation: o, effects: [noticeOf(state, o, act, 'reminder')] }),
};
