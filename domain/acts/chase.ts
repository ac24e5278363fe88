/** The coordinator has reminded the unit by telephone: it is only put on record. */
import { URGEABLE } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const chase: ActRule = {
  name: both('đôn đốc qua điện thoại', 'reminded by telephone'),
  permission: { of: 'coordinator', roles: ['coordinator'], ...URGEABLE },
};
