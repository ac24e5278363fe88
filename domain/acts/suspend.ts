/** Of a unit's part in a plan: nothing is asked meanwhile. What follows is in `decide/unit-acts.ts`. */
import { STEERING } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const suspend: ActRule = {
  name: both('tạm dừng đơn vị', 'unit suspended'),
  permission: {
    of: 'coordinator',
    roles: STEERING,
    in: { unit: ['active'] },
    otherwise: 'already-suspended',
  },
  notices: { suspended: both('tạm dừng', 'suspension') },
};
