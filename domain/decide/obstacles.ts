/**
 * Obstacles of a unit: raised at any time, answered by the coordinator, or put to leadership first. The texts stay in
 * the rows of the acts.
 */
import type { ObstacleState } from '../states.ts';
import { itemOf, newObstacle, obstacleId } from '../ids.ts';
import { PERMISSIONS, refuseByTable } from '../permissions.ts';
import type { AssignmentState, ObstacleOnHand } from './assignment-state.ts';
import type { Decision, Refusal } from './decision.ts';
import type { ActName } from '../acts/names.ts';
import type { ActEvent } from './events.ts';
import { actEntry, noticeEffect, type NoticeInput } from './project-effects.ts';
import { refusal } from './refusal-words.ts';

/** Of answered ones, a unit keeps this many; older ones are in the record. */
const ANSWERED_KEPT = 50;

/** Whether the act is on an obstacle. */
export function isOfObstacle(act: ActName): boolean {
  return 'obstacle' in PERMISSIONS[act].in;
}

function onHand(
  { unit, obstacles = {} }: AssignmentState,
  { obligation }: ActEvent,
): ObstacleOnHand | undefined {
  const id = itemOf({ unit, id: obligation });
  return Object.hasOwn(obstacles, id) ? obstacles[id] : undefined;
}

/** Why an act on an obstacle is not allowed now, or null when it is. */
export function refuseObstacleAct(state: AssignmentState, act: ActEvent): Refusal | null {
  const raising = act.obligation === obstacleId(state.unit);
  const found = onHand(state, act);
  if (!found && !raising) return refusal('unknown-obstacle');
  const code = refuseByTable(act.act, act.role, 'obstacle', found?.state ?? 'none');
  return code === null ? null : refusal(code);
}

/** Handles an act that `refuseObstacleAct` allows. */
export function handleObstacleAct(state: AssignmentState, act: ActEvent): Decision<AssignmentState> {
  const before = onHand(state, act);
  const next = change(before, act);
  const subject = obstacleId(state.unit, next.id);
  return {
    state: { ...state, obstacles: withObstacle(state.obstacles, next) },
    effects: [
      { kind: 'obstacle', row: { ...next, plan: state.plan, unit: state.unit } },
      ...recipients(state, act, before?.state).map((to) =>
        noticeEffect({
          ...to,
          plan: state.plan,
          obligation: subject,
          unit: state.unit,
          at: act.at,
          slot: act.at,
          cause: act.id,
          detail: { act: act.id, about: next.about },
        }),
      ),
      actEntry(state.plan, act, {
        unit: state.unit,
        obligation: subject,
        detail: { state: next.state, about: next.about },
      }),
      {
        kind: 'answer',
        act: act.id,
        answer: {
          ok: true,
          act: act.id,
          obligation: subject,
          obstacle: next.id,
          state: next.state,
          revision: next.sequence,
        },
      },
    ],
  };
}

function change(before: ObstacleOnHand | undefined, act: ActEvent): ObstacleOnHand {
  if (!before) {
    return {
      id: newObstacle(act.id),
      about: act.about ?? null,
      state: 'raised',
      sequence: 1,
      raised: act.id,
      raisedAt: act.at,
      escalated: null,
      escalatedAt: null,
      answered: null,
      answeredAt: null,
    };
  }
  const sequence = before.sequence + 1;
  return act.act === 'escalate-obstacle'
    ? { ...before, sequence, state: 'escalated', escalated: act.id, escalatedAt: act.at }
    : { ...before, sequence, state: 'answered', answered: act.id, answeredAt: act.at };
}

/** Whom it concerns: the coordinator, then leadership, then the unit; whoever has just acted is not notified. */
function recipients(
  { unit, coordinator }: AssignmentState,
  { act, role }: ActEvent,
  before: ObstacleState | undefined,
): Pick<NoticeInput, 'notice' | 'role' | 'recipient'>[] {
  const toUnit = { role: 'focal-point', recipient: unit } as const;
  const toCoordinator = { role: 'coordinator', recipient: coordinator } as const;
  const toLeadership = { role: 'leadership', recipient: coordinator } as const;
  switch (act) {
    case 'raise-obstacle':
      return [{ notice: 'obstacle-raised', ...toCoordinator }];
    case 'escalate-obstacle':
      return [toLeadership, toUnit].map((to) => ({ notice: 'obstacle-escalated', ...to }));
    default: {
      const other = role === 'leadership' ? toCoordinator : toLeadership;
      const told = before === 'escalated' || role === 'leadership' ? [toUnit, other] : [toUnit];
      return told.map((to) => ({ notice: 'obstacle-answered', ...to }));
    }
  }
}

function withObstacle(
  known: AssignmentState['obstacles'] = {},
  next: ObstacleOnHand,
): AssignmentState['obstacles'] {
  const all = Object.values({ ...known, [next.id]: next });
  const answered = all.filter(({ state }) => state === 'answered');
  const dropped = new Set(answered.slice(0, Math.max(0, answered.length - ANSWERED_KEPT)));
  return Object.fromEntries(all.filter((one) => !dropped.has(one)).map((one) => [one.id, one]));
}
