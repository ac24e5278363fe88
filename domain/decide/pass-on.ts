/** What a unit hands to those that take its work over: how what it has begun stands. */
import { assignmentId } from '../ids.ts';
import type { Effect } from '../effects.ts';
import type { PassedWork } from '../messages.ts';
import { causedId } from '../notice-ids.ts';
import type { UnitId } from '../plan.ts';
import type { Amended } from './amended-notice.ts';
import { passedObstacles } from './pass-obstacles.ts';
import { isOwed, type AssignmentState, type ObligationState } from './assignment-state.ts';

/** What has not begun is planned anew by its new unit; all else goes on there. */
const hasBegun = (o: ObligationState): boolean =>
  o.state !== 'planned' || Boolean(o.extendedFrom) || o.revision > 0;

function workOf(o: ObligationState, id: string): PassedWork {
  return {
    id,
    before: o.id,
    state: o.state as PassedWork['state'],
    dueDate: o.dueDate,
    dueAt: o.dueAt,
    extendedFrom: o.extendedFrom ?? null,
    correctBy: o.correctBy,
    firstSubmittedAt: o.firstSubmittedAt,
    onTime: o.onTime,
    breached: o.breached === true,
    steps: o.pending.map(({ rung, at }) => ({ rung, at })),
    ...(o.questions ? { questions: o.questions } : {}),
  };
}

/**
 * One message to each unit that takes something over.
 * @param before the assignment before any of it ended
 */
export function passOn(before: AssignmentState, message: Amended): Effect[] {
  const { id: _id, type: _type, obligations: _all, ended: _ended, passed = {}, ...amendment } = message;
  const { plan, unit: from, obligations } = before;
  const byUnit = new Map<UnitId, PassedWork[]>();
  for (const [old, { id, unit }] of Object.entries(passed)) {
    const o = Object.hasOwn(obligations, old) ? obligations[old] : undefined;
    if (o && isOwed(o) && hasBegun(o)) byUnit.set(unit, [...(byUnit.get(unit) ?? []), workOf(o, id)]);
  }
  const obstacles = passedObstacles(before, message);
  return [...new Set([...byUnit.keys(), ...obstacles.keys()])].map((unit) => ({
    kind: 'message',
    to: assignmentId(plan, unit),
    message: {
      id: causedId(message.id, unit),
      type: 'work-passed',
      from,
      work: byUnit.get(unit) ?? [],
      ...(obstacles.has(unit) ? { obstacles: obstacles.get(unit)! } : {}),
      ...amendment,
    },
  }));
}
