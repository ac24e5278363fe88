/** Ends a unit's suspension or a plan's pause. What follows is in `decide/unit-acts.ts` and `decide/plan.ts`. */
import { STEERING } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const resume: ActRule = {
  name: both('tiếp tục', 'resumed'),
  permission: {
    of: 'coordinator',
    roles: STEERING,
    in: { unit: ['suspended'], plan: ['paused'] },
    otherwise: 'not-suspended',
  },
  notices: {
    resumed: both('tiếp tục', 'end of a suspension'),
    'plan-resumed': both('tiếp tục kế hoạch', 'end of a pause'),
  },
};
