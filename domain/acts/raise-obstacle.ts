/** A unit says what it cannot settle by itself, at any time. What follows is in `decide/obstacles.ts`. */
import { OWN } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';

export const raiseObstacle: ActRule = {
  name: both('nêu vướng mắc', 'obstacle raised'),
  permission: { of: 'unit', roles: OWN, in: { obstacle: ['none'] }, otherwise: 'not-allowed' },
  notices: { 'obstacle-raised': both('đơn vị nêu vướng mắc', 'obstacle raised by a unit') },
};
