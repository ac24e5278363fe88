/**
 * Which acts an obligation allows: the table says by role and state, this adds what dates decide. Read-only
 * and synchronous, so that an Update's validator can call it: a refused act then writes nothing into the history.
 */
import { endOfDayOf, isOnTime, toMs } from '../clock.ts';
import { refuseByTable } from '../permissions.ts';
import type { IsoDate } from '../plan.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import type { Refusal } from './decision.ts';
import type { ActEvent, AnsweredAct } from './events.ts';
import { isOfObstacle, refuseObstacleAct } from './obstacles.ts';
import { receivedAt } from './received-at.ts';
import { notOpen, refusal } from './refusal-words.ts';
import { isPlanClosed, unitStandingOf } from './standing.ts';

/** Says why an act is not allowed now, or null when it is. */
export function refuseAct(state: AssignmentState, act: AnsweredAct): Refusal | null {
  if (isPlanClosed(state)) return refusal('over');
  if (act.obligation === state.unit) {
    const unitCode = refuseByTable(act.act, act.role, 'unit', unitStandingOf(state).standing);
    return unitCode === null ? null : refusal(unitCode);
  }
  if (isOfObstacle(act.act)) return refuseObstacleAct(state, act);
  const o = Object.hasOwn(state.obligations, act.obligation) ? state.obligations[act.obligation] : undefined;
  if (!o) return refusal('unknown-obligation');
  const code = refuseByTable(act.act, act.role, o.kind, o.state, Boolean(o.quiet));
  return code === null ? refuseByDate(o, act) : refusal(code);
}

function refuseByDate(o: ObligationState, act: AnsweredAct): Refusal | null {
  switch (act.act) {
    case 'submit':
      return refuseHandIn(o, act.at);
    case 'enter': {
      const received = receivedAt(act);
      return received === null ? refusal('not-received-yet') : refuseHandIn(o, received);
    }
    case 'done':
    case 'remind':
      return toMs(act.at) < toMs(o.windowStart) ? notOpen(o.windowStart) : null;
    case 'ask-extension':
    case 'extend':
      return refuseDate(o, act);
    case 'accept':
    case 'return':
      return refuseUnread(o, act);
    case 'refuse-extension':
      return o.asked ? null : refusal('nothing-asked');
    default:
      return null;
  }
}

function refuseHandIn(o: ObligationState, received: string): Refusal | null {
  if (toMs(received) < toMs(o.opensAt)) return notOpen(o.opensAt);
  return o.state === 'submitted' && !isOnTime(received, o.dueAt) ? refusal('already-submitted') : null;
}

/** What was read is judged, not what has come in its place since. Acts said before the version was carried name none. */
function refuseUnread(o: ObligationState, { version = o.version }: ActEvent): Refusal | null {
  return o.kind === 'report' && version < o.version
    ? refusal('newer-version', `(${version} → ${o.version})`)
    : null;
}

/**
 * The new date: named or asked for, later than the present one, to come, and not past the sending upward. Where it
 * is a day off, the working day to which it moves must be so, too; that is known once the calendar has been asked.
 */
function refuseDate(o: ObligationState, act: AnsweredAct): Refusal | null {
  const date = act.dueDate ?? (act.act === 'extend' ? o.asked : undefined);
  if (date === undefined) return refusal('no-date');
  const isLater = (day: IsoDate): boolean => day > o.dueDate && toMs(endOfDayOf(day)) >= toMs(act.at);
  if (!isLater(date)) return refusal('not-later', `(${o.dueDate})`);
  const worked = act.extended?.dueDate ?? date;
  if (!isLater(worked)) return refusal('not-later', `(${date} → ${worked}; ${o.dueDate})`);
  return act.latest !== undefined && date > act.latest ? refusal('past-send-date', `(${act.latest})`) : null;
}
