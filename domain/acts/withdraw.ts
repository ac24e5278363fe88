/** The unit withdraws its report before it is accepted. */
import { both } from '../bilingual.ts';
import { OWN } from '../act-permission.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { askDates, notifyUnit, restore } from '../decide/assignment-undo.ts';
import { retract } from '../decide/assignment-submit.ts';
import { noticeOf } from '../decide/change.ts';
import { refuseUnread } from '../decide/refuse-dates.ts';

const CORRECTION = {
  code: 'corrects-sealed',
  words: both(
    'Bản này sửa số liệu đã có trong báo cáo đã chốt nên không thu hồi được; đơn vị gửi bản sửa khác thay thế.',
    'It corrects what a sealed report holds, so it cannot be withdrawn; send another correction in its place.',
  ),
};

export const withdraw: ActRule = {
  name: both('thu hồi báo cáo', 'report withdrawn'),
  permission: {
    of: 'unit',
    roles: OWN,
    in: { report: ['submitted'] },
    otherwise: 'nothing-submitted',
    unless: { accepted: 'already-accepted' },
  },
  notices: { withdrawn: both('đơn vị thu hồi báo cáo', 'withdrawal of a report') },
  overtakenBy: (o, { version }) => (version === undefined ? o.said : undefined),
  // What a sealed report holds would have to come back in its place; a correction is corrected instead.
  refuse: (o, act) => (o.corrects ? CORRECTION : refuseUnread(o, act)),
  ask: askDates,
  apply(state, o, act) {
    const restored = restore(o, act);
    return {
      obligation: restored.obligation,
      effects: [
        ...retract(state, o, act, 'withdrawn'),
        noticeOf(state, o, act, 'withdrawn', { version: o.version }, 'coordinator'),
        ...notifyUnit(state, restored, act),
      ],
    };
  },
};
