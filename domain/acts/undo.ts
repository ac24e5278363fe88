/**
 * Takes back a waiver, a unit's suspension or a plan's end, said by mistake. What follows for a report or task is here;
 * of a unit and a plan in `decide/unit-acts.ts` and `decide/plan.ts`. Which act is taken back is `about`.
 */
import { STEERING } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { askWaivedDates, refuseUndoneWaiver, undoWaiver } from '../decide/undo-waiver.ts';

export const undo: ActRule = {
  name: both('hoàn tác', 'undone'),
  permission: {
    of: 'coordinator',
    roles: STEERING,
    in: { plan: ['closed'], unit: ['suspended'], report: ['waived'], task: ['waived'] },
    otherwise: 'moved-on',
  },
  notices: { undone: both('hoàn tác', 'an act taken back') },
  refuse: refuseUndoneWaiver,
  ask: askWaivedDates,
  apply: undoWaiver,
};
