/** Nothing is owed any more; of a report the period gets a message, and counts the unit as exempt. */
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { URGEABLE } from '../act-permission.ts';
import { basisOf } from '../decide/basis.ts';
import { noticeOf } from '../decide/change.ts';
import { hasBasis, PROPOSAL, propose, withoutRequest } from '../decide/new-date.ts';
import { standingOf } from '../decide/standing-of.ts';
import { collectionId } from '../ids.ts';

export const waive: ActRule = {
  name: both('miễn thực hiện', 'waived'),
  permission: { of: 'coordinator', roles: ['coordinator'], ...URGEABLE },
  notices: { waived: both('miễn thực hiện', 'waiver'), ...PROPOSAL },
  overtakenBy: ({ owedBy }) => owedBy,
  apply(state, o, act) {
    if (!hasBasis(o, act)) return propose(state, o, act, null);
    const more = basisOf(act);
    const period = o.period ?? '';
    return {
      obligation: {
        ...withoutRequest(o),
        ...{ state: 'waived' as const, correctBy: null, pending: [] },
        ended: { by: act.id, ...standingOf(o) },
      },
      more,
      effects: [
        noticeOf(state, o, act, 'waived', more),
        ...(o.kind === 'report'
          ? [
              {
                kind: 'message' as const,
                to: collectionId(state.plan, period),
                message: { id: act.id, type: 'waived' as const, unit: o.unit, period, at: act.at },
              },
            ]
          : []),
      ],
    };
  },
};
