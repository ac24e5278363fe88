/** The approver seals a period's report. What follows is in `decide/period-approval.ts`. */
import { SIGN_OFF } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const approve: ActRule = {
  name: both('phê duyệt', 'report approved'),
  permission: { of: 'coordinator', roles: ['approver'], ...SIGN_OFF },
  notices: { approved: both('báo cáo đã được phê duyệt', 'approval of the report') },
};
