/** A running plan's assignments in memory: their states, and what messages make of them, by the rules alone. */
import type { Versioned } from '../../domain/amendment/in-force.ts';
import { decide } from '../../domain/decide/assignment.ts';
import type { AssignmentState, ObligationState } from '../../domain/decide/assignment-state.ts';
import { assignmentId } from '../../domain/ids.ts';
import type { Message, OutgoingMessage } from '../../domain/messages.ts';
import { isPast } from '../../domain/past-obligations.ts';
import type { Instant, Plan, UnitId } from '../../domain/plan.ts';

export type Assignments = Map<UnitId, AssignmentState>;

/** Nothing owed yet. */
export function emptyAssignment(
  { id, coordinator }: Plan,
  unit: UnitId,
  launchedAt: Instant,
): AssignmentState {
  return { plan: id, unit, coordinator, launchedAt, projectAt: null, seen: [], obligations: {} };
}

/** The assignments of a plan's units, each with those of the obligations that are its own. */
export function assignmentsOf(plan: Plan, known: ObligationState[], launchedAt: Instant): Assignments {
  return new Map(
    plan.units.map(({ id: unit }) => {
      const own = known.filter((o) => o.unit === unit && o.kind !== 'send');
      return [
        unit,
        {
          ...emptyAssignment(plan, unit, launchedAt),
          obligations: Object.fromEntries(own.map((o) => [o.id, o])),
        },
      ];
    }),
  );
}

/** Everything that the assignments hold. */
export const obligationsOf = (assignments: Assignments): ObligationState[] =>
  [...assignments.values()].flatMap((one) => Object.values(one.obligations));

/** What an assignment makes of a message, asked and answered as its workflow does; and what it says to others. */
function tell(
  state: AssignmentState,
  message: Message,
  owed: Versioned[],
  at: Instant,
): { state: AssignmentState; said: OutgoingMessage[] } {
  const first = decide(state, { type: 'message', message, at });
  const obligations = owed.filter(
    (o) => o.unit === state.unit && o.kind !== 'send' && !isPast(o, owed, state.launchedAt),
  );
  const horizon = { obligations, projectAt: null };
  const { ask } = first;
  const answered =
    ask?.type === 'amendment'
      ? decide(first.state, { type: 'amended', at, message: ask.message, horizon })
      : ask?.type === 'inheritance'
        ? decide(first.state, { type: 'inherited', at, message: ask.message, horizon })
        : first;
  return {
    state: answered.state,
    said: answered.effects.flatMap((effect) => (effect.kind === 'message' ? [effect] : [])),
  };
}

/**
 * Brings messages, and those that follow from them, to the assignments in an order of chance; what is for a unit that
 * has yet to begin waits until it has. Every message is brought twice.
 * @param begin units that begin, sometime
 * @param chance numbers that say what comes next, used again from the first when they run out
 */
export function bring(
  assignments: Assignments,
  messages: OutgoingMessage[],
  {
    plan,
    begin,
    owed,
    at,
    chance,
  }: { plan: Plan; begin: UnitId[]; owed: Versioned[]; at: Instant; chance: number[] },
): Assignments {
  const after: Assignments = new Map(assignments);
  const waiting: (OutgoingMessage | UnitId)[] = [...begin, ...messages, ...messages];
  const unitOf = new Map([...after.keys(), ...begin].map((unit) => [assignmentId(plan.id, unit), unit]));
  for (let turn = 0; waiting.length > 0; turn += 1) {
    const able = waiting.filter((one) => typeof one === 'string' || after.has(unitOf.get(one.to) ?? ''));
    const next = able[(chance[turn % chance.length] ?? 0) % Math.max(able.length, 1)];
    if (next === undefined) break;
    waiting.splice(waiting.indexOf(next), 1);
    if (typeof next === 'string') {
      const empty = emptyAssignment(plan, next, at);
      const obligations = owed.filter((o) => o.unit === next && o.kind !== 'send' && !isPast(o, owed, at));
      after.set(
        next,
        decide(empty, { type: 'projected', at, horizon: { obligations, projectAt: null } }).state,
      );
      continue;
    }
    const unit = unitOf.get(next.to)!;
    const { state, said } = tell(after.get(unit)!, next.message, owed, at);
    after.set(unit, state);
    waiting.push(...said, ...said);
  }
  return after;
}
