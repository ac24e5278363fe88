/** The approver sends a period's draft back. What follows is in `decide/period-approval.ts`. */
import { SIGN_OFF } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const reject: ActRule = {
  name: both('gửi lại dự thảo', 'draft sent back'),
  permission: { of: 'coordinator', roles: ['approver'], ...SIGN_OFF },
  notices: { rejected: both('gửi lại dự thảo để hoàn thiện', 'draft sent back') },
};
