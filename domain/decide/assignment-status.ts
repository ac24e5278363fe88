/** What a suspension, a pause and a plan's end do to what one unit owes. */
import { toMs } from '../clock.ts';
import type { Effect } from '../effects.ts';
import type { Message } from '../messages.ts';
import { PASSED_STATES, type MuteReason } from '../states.ts';
import { obstacleId } from '../ids.ts';
import { causedId } from '../notice-ids.ts';
import type { Instant } from '../plan.ts';
import {
  isOwed,
  withObligations,
  bumpRevision,
  type AssignmentState,
  type ObligationState,
} from './assignment-state.ts';
import type { Decision } from './decision.ts';
import { dropPassed } from './fire-rungs.ts';
import { auditEffect, obligationEffect } from './project-effects.ts';
import { standingOf } from './standing-of.ts';
import { isPlanClosed, planStatusOf, mutedBecause } from './status.ts';

type Changed = Decision<AssignmentState>;

/** Whether any reminder may still go out about it, now or after a return. */
const isLive = ({ state }: ObligationState): boolean =>
  !['accepted', 'waived', 'closed', ...PASSED_STATES].includes(state);

/** An obligation as it stands among others that are quiet: its dates and steps stay, no reminder goes out. */
export function mute(o: ObligationState, quiet: MuteReason | null): ObligationState {
  return quiet !== null && isLive(o) ? { ...o, quiet } : o;
}

/**
 * Falls quiet or goes on, where the change of standing makes a difference. Dates stay as they are. Steps gone by
 * meanwhile are recorded and never sent; those still to come go out in their time.
 *
 * @param next the assignment with its new standing
 * @param cause id and instant of the act that changed it
 */
export function applyStatusChange(
  before: AssignmentState,
  next: AssignmentState,
  cause: { id: string; at: Instant },
): Changed {
  if (isPlanClosed(next)) return closeAll(next, cause);
  if (isPlanClosed(before)) return reopenAll(next, cause);
  const [was, is] = [mutedBecause(before), mutedBecause(next)];
  if (is !== null && is !== was) {
    const hushed = Object.values(next.obligations).filter(isLive);
    return write(
      next,
      hushed.map((o) => mute({ ...o, sequence: o.sequence + 1 }, is)),
    );
  }
  return was !== null && is === null ? goOn(next, cause.at, was) : { state: next, effects: [] };
}

function write(state: AssignmentState, changed: ObligationState[]): Changed {
  return {
    state: withObligations(state, changed),
    effects: changed.map((o) => obligationEffect(state.plan, o)),
  };
}

function goOn(state: AssignmentState, at: Instant, why: string): Changed {
  const passed: Effect[] = [];
  const changed = Object.values(state.obligations)
    .filter((o) => o.quiet)
    .map(({ quiet: _quiet, ...o }): ObligationState => {
      const { pending, effects } = dropPassed(state.plan, o, at, why);
      passed.push(...effects);
      const opened = o.state === 'planned' && toMs(o.opensAt) <= toMs(at) ? 'open' : o.state;
      return { ...o, state: opened, pending, sequence: o.sequence + 1 };
    });
  const written = write(state, changed);
  return { ...written, effects: [...passed, ...written.effects] };
}

/** The audit entry of what the plan's end leaves open. */
function closedEntry(
  state: AssignmentState,
  cause: { id: string; at: Instant },
  subject: string,
  detail: Record<string, string>,
): Effect {
  return auditEffect({
    id: causedId(cause.id, subject),
    plan: state.plan,
    at: cause.at,
    kind: 'workflow',
    unit: state.unit,
    obligation: subject,
    who: 'system',
    what: 'closed',
    why: 'plan-closed',
    detail,
  });
}

/**
 * What is still owed ends as closed, each with an audit entry; what was handed in stays as it is. An obstacle that
 * nobody has answered stays so, and the audit log notes it.
 */
function closeAll(state: AssignmentState, cause: { id: string; at: Instant }): Changed {
  const unanswered = Object.values(state.obstacles ?? {}).filter((one) => one.state !== 'answered');
  const lines = unanswered.map((one) =>
    closedEntry(state, cause, obstacleId(state.unit, one.id), { was: one.state }),
  );
  const changed = Object.values(state.obligations)
    .filter((o) => o.quiet || isOwed(o))
    .map(({ quiet: _quiet, ...o }): ObligationState => {
      if (!isOwed(o)) return { ...o, sequence: o.sequence + 1 };
      lines.push(closedEntry(state, cause, o.id, { was: o.state, dueDate: o.dueDate }));
      const ended = { by: cause.id, ...standingOf(o) };
      return bumpRevision({ ...o, state: 'closed', correctBy: null, pending: [], ended });
    });
  const written = write({ ...state, projectAt: null }, changed);
  return { ...written, effects: [...lines, ...written.effects] };
}

/**
 * The plan's end was taken back: what it had closed is owed as before. Steps gone by meanwhile are recorded and never
 * sent; the dates follow the newest calendar, which is asked for.
 */
function reopenAll(state: AssignmentState, { id, at }: { id: string; at: Instant }): Changed {
  const quiet = mutedBecause(state);
  const passed: Effect[] = [];
  const changed = Object.values(state.obligations).flatMap((o): ObligationState[] => {
    if (o.state !== 'closed' || !o.ended)
      return quiet !== null && isLive(o) ? [bumpRevision(mute(o, quiet))] : [];
    const { ended, ...rest } = o;
    const { by: _by, ...was } = ended;
    const owed = { ...rest, ...was };
    const { pending, effects } = dropPassed(state.plan, owed, at, 'closed');
    passed.push(...effects);
    const opened = owed.state === 'planned' && toMs(owed.opensAt) <= toMs(at) ? 'open' : owed.state;
    return [bumpRevision(mute({ ...owed, state: opened, pending }, quiet))];
  });
  const { plan, unit } = state;
  const line = auditEffect({
    ...{ id, plan, at, unit, obligation: null, kind: 'workflow', who: 'system', what: 'reopened' },
    ...{ why: 'plan-reopened', detail: { obligations: changed.length } },
  });
  const written = write(state, changed);
  return { ...written, effects: [...passed, line, ...written.effects], ask: { type: 'horizon' } };
}

/** A message of the plan; one that a newer has overtaken changes nothing. */
export function applyPlanStatus(
  state: AssignmentState,
  message: Extract<Message, { type: 'plan-standing' }>,
): Changed {
  const { standing, revision } = message;
  if (revision <= planStatusOf(state).revision) return { state, effects: [] };
  return applyStatusChange(state, { ...state, planStanding: { standing, revision } }, message);
}
