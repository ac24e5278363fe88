/**
 * Sends a submission, or a task reported as finished, back with a date to correct by: one reminder, then only the
 * coordinator is notified.
 */
import { both } from '../bilingual.ts';
import { stampOf } from '../decide/act-order.ts';
import type { ActRule } from '../decide/act-rule.ts';
import type { PendingRung } from '../decide/assignment-state.ts';
import { retract } from '../decide/assignment-submit.ts';
import { noticeOf } from '../decide/change.ts';
import { refuseUnread } from '../decide/refuse-dates.ts';

export const returnForCorrection: ActRule = {
  name: both('đề nghị bổ sung', 'returned'),
  permission: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { report: ['submitted'], task: ['done'] },
    otherwise: 'nothing-submitted',
  },
  notices: { returned: both('đề nghị bổ sung', 'request to complete') },
  overtakenBy: (o, { version }) => (version === undefined ? o.said : undefined),
  refuse: refuseUnread,
  ask: (_o, act) => (act.dates ? undefined : { type: 'correct-by', at: act.at }),
  apply(state, o, act) {
    const { correctBy, remindAt, overdueAt } = act.dates!;
    const pending: PendingRung[] = [
      { rung: 'correct-by', at: remindAt, to: [{ role: 'focal-point', unit: o.unit }] },
      { rung: 'correct-overdue', at: overdueAt, to: [{ role: 'coordinator', unit: state.coordinator }] },
    ];
    const { before: _before, ...rest } = o;
    return {
      obligation: {
        ...{ ...rest, state: 'returned', doneAt: null, correctBy, pending },
        owedBy: stampOf(act),
      },
      effects: [
        noticeOf(state, o, act, 'returned', { version: o.version, correctBy }),
        ...(o.kind === 'report' ? retract(state, o, act, 'returned') : []),
      ],
    };
  },
};
