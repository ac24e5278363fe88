/** The unit reports that a dated task is finished. */
import { OWED, OWN } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import { stampOf } from '../decide/act-order.ts';
import { RECEIPT, type ActRule } from '../decide/act-rule.ts';
import { beforeOf, judge } from '../decide/assignment-submit.ts';
import { noticeOf } from '../decide/change.ts';
import { refuseBeforeWindow } from '../decide/refuse-dates.ts';

export const done: ActRule = {
  name: both('báo hoàn thành', 'task completed'),
  permission: {
    of: 'unit',
    roles: OWN,
    in: { task: OWED },
    otherwise: 'already-done',
    unless: { waived: 'waived' },
  },
  notices: RECEIPT,
  overtakenBy: ({ owedBy }) => owedBy,
  refuse: refuseBeforeWindow,
  apply(state, o, act) {
    const { asked: _asked, askedBy: _askedBy, documented: _documented, ...rest } = o;
    const before = beforeOf(o);
    const onTime = judge(o, act.at);
    return {
      obligation: {
        ...rest,
        ...(act.documented ? { documented: true as const } : {}),
        state: 'done',
        doneAt: act.at,
        said: stampOf(act),
        onTime,
        correctBy: null,
        pending: [],
        before,
      },
      effects: [noticeOf(state, o, act, 'receipt', { onTime, documented: act.documented === true })],
    };
  },
};
