/** The unit reports that a task is not finished after all. */
import { both } from '../bilingual.ts';
import { OWN } from '../act-permission.ts';
import type { ActRule } from '../decide/act-rule.ts';
import { askDates, notifyUnit, restore } from '../decide/assignment-undo.ts';
import { noticeOf } from '../decide/change.ts';

export const reopen: ActRule = {
  name: both('mở lại nhiệm vụ', 'task reopened'),
  permission: { of: 'unit', roles: OWN, in: { task: ['done'] }, otherwise: 'not-done' },
  notices: { reopened: both('đơn vị mở lại nhiệm vụ', 'task reopened') },
  overtakenBy: ({ said }) => said,
  ask: askDates,
  apply(state, o, act) {
    const restored = restore(o, act);
    return {
      obligation: restored.obligation,
      effects: [noticeOf(state, o, act, 'reopened', {}, 'coordinator'), ...notifyUnit(state, restored, act)],
    };
  },
};
