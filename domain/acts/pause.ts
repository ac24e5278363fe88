/** Of a whole plan. What follows is in `decide/plan.ts`. */
import { STEERING } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const pause: ActRule = {
  name: both('tạm dừng kế hoạch', 'plan paused'),
  permission: { of: 'coordinator', roles: STEERING, in: { plan: ['running'] }, otherwise: 'already-paused' },
  notices: { 'plan-paused': both('tạm dừng kế hoạch', 'pause of the plan') },
};
