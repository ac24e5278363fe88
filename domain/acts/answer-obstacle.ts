/** The coordinator, or its leadership, answers an obstacle. What follows is in `decide/obstacles.ts`. */
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const answerObstacle: ActRule = {
  name: both('trả lời vướng mắc', 'obstacle answered'),
  permission: {
    of: 'coordinator',
    roles: ['coordinator', 'leadership'],
    in: { obstacle: ['raised', 'escalated'] },
    otherwise: 'already-answered',
  },
  notices: { 'obstacle-answered': both('trả lời vướng mắc', 'answer to an obstacle') },
};
