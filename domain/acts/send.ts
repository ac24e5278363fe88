/** A period's sealed report goes to its addressees. What follows is in `decide/period.ts`. */
import { OUTGOING } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const send: ActRule = {
  name: both('gửi lên cấp trên', 'report sent upward'),
  permission: { of: 'coordinator', roles: ['coordinator'], ...OUTGOING },
  notices: { 'report-sent': both('gửi báo cáo', 'delivery of the report') },
};
