/**
 * A colleague takes the obligation over. Who that is stays in the act's row: the record makes them its contact, and
 * what the focal point is told about it goes to them from then on. Both learn of it, and of somebody new to the
 * directory the unit's head and the coordinator, too.
 */
import { OWED, OWN } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import { stampOf } from '../decide/act-order.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { noticeOf } from '../decide/change.ts';

export const delegate: ActRule = {
  name: both('chuyển tiếp trong đơn vị', 'handed over within the unit'),
  permission: {
    of: 'unit',
    roles: OWN,
    in: { report: [...OWED, 'submitted'], task: OWED },
    otherwise: 'not-owed',
  },
  notices: {
    delegated: both('chuyển tiếp trong đơn vị', 'work handed over within the unit'),
    'handed-over': both('đã chuyển tiếp trong đơn vị', 'work handed over to a colleague'),
    introduced: both(
      'chuyển tiếp cho người mới trong danh bạ',
      'work handed over to someone not in the directory',
    ),
  },
  overtakenBy: ({ handedBy }) => handedBy,
  apply: (state, o, act) => ({
    obligation: { ...o, handedBy: stampOf(act) },
    effects: [
      { kind: 'contact', act: act.id, plan: state.plan, obligation: o.id, unit: o.unit, at: act.at },
      noticeOf(state, o, act, 'delegated'),
      noticeOf(state, o, act, 'handed-over'),
      ...(act.introduces
        ? (['head', 'coordinator'] as const).map((role) => noticeOf(state, o, act, 'introduced', {}, role))
        : []),
    ],
  }),
};
