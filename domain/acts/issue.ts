/** Number and date from the registry, for a period's sealed report; corrected until it is sent. What follows is in `decide/period.ts`. */
import { OUTGOING } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const issue: ActRule = {
  name: both('ghi số báo cáo', 'number entered'),
  permission: { of: 'coordinator', roles: ['coordinator'], ...OUTGOING },
};
