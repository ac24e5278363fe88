/** Ends a plan. What follows is in `decide/plan.ts`. */
import { STEERING } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const close: ActRule = {
  name: both('kết thúc kế hoạch', 'plan closed'),
  permission: { of: 'coordinator', roles: STEERING, in: { plan: ['running', 'paused'] }, otherwise: 'over' },
  notices: { 'plan-closed': both('kết thúc kế hoạch', 'end of the plan') },
};
