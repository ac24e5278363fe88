/** The coordinator puts an obstacle to its leadership. What follows is in `decide/obstacles.ts`. */
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const escalateObstacle: ActRule = {
  name: both('báo cáo lãnh đạo vướng mắc', 'obstacle escalated to leadership'),
  permission: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { obstacle: ['raised'] },
    otherwise: 'already-escalated',
    unless: { answered: 'already-answered' },
  },
  notices: {
    'obstacle-escalated': both('vướng mắc báo cáo lãnh đạo', 'obstacle referred to leadership'),
  },
};
