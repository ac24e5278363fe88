/** What a pause and a plan's end do to the collection of one period. */
import { toMs } from '../clock.ts';
import type { Message } from '../messages.ts';
import { causedId } from '../notice-ids.ts';
import type { Instant } from '../plan.ts';
import { isOwed } from './assignment-state.ts';
import type { Decision } from './decision.ts';
import { dropPassed } from './fire-rungs.ts';
import { draft, whyDraft } from './period-draft.ts';
import { reportAudit } from './period-effects.ts';
import type { CollectionState } from './period-state.ts';
import { isPlanClosed, planStatusOf, mutedBecause } from './status.ts';

type PlanMessage = Extract<Message, { type: 'plan-standing' }>;
type Changed = Decision<CollectionState>;

/**
 * A message of the plan, or null where a newer one has overtaken it. Paused, nothing goes out and no draft opens, though
 * what comes is received. Going on, the steps and lists gone by are passed over, and a draft whose day has come opens.
 */
export function applyPlanMessage(state: CollectionState, word: PlanMessage): Changed | null {
  const { standing, revision } = word;
  if (revision <= planStatusOf(state).revision) return null;
  const next: CollectionState = { ...state, planStanding: { standing, revision } };
  if (standing === 'closed') return close(next, word);
  if (isPlanClosed(state)) return reopen(next, word);
  if (standing === 'paused')
    return { state: { ...next, send: { ...next.send, quiet: 'paused' } }, effects: [] };
  return mutedBecause(state) === null ? { state: next, effects: [] } : goOn(next, word.at);
}

function goOn(state: CollectionState, at: Instant, why: 'paused' | 'closed' = 'paused'): Changed {
  const { quiet: _quiet, ...send } = state.send;
  const { pending, effects } = dropPassed(state.plan, send, at, why);
  const next: CollectionState = {
    ...state,
    send: { ...send, pending },
    dailyAt: state.dailyAt.filter((daily) => toMs(daily) > toMs(at)),
  };
  const reason = whyDraft(next, toMs(next.period.draftAt) <= toMs(at));
  if (reason === null) return { state: next, effects };
  const drafted = draft(next, { at, slot: at }, reason);
  return { state: drafted.state, effects: [...effects, ...drafted.effects] };
}

/** The plan's end was taken back: the report goes on from where it was. */
function reopen(state: CollectionState, { id, at, standing }: PlanMessage): Changed {
  const { closed, ...rest } = state;
  if (!closed) return { state, effects: [] };
  const { revision } = state.send;
  const next: CollectionState = {
    ...rest,
    state: closed.state,
    send: { ...closed.send, revision: revision + 1 },
  };
  const line = reportAudit(next, {
    ...{ id: causedId(id, 'reopened'), at, who: 'system', what: 'reopened', why: 'plan-reopened' },
  });
  if (standing === 'paused')
    return { state: { ...next, send: { ...next.send, quiet: 'paused' } }, effects: [line] };
  const gone = goOn(next, at, 'closed');
  return { ...gone, effects: [line, ...gone.effects] };
}

/** A report not yet sent ends as closed; one that was sent stays sent. */
function close(state: CollectionState, { id, at }: PlanMessage): Changed {
  const { quiet: _quiet, ...send } = state.send;
  if (state.state === 'sent') return { state: { ...state, send }, effects: [] };
  if (state.superseded) {
    const sent = { ...state, ...state.superseded, state: 'sent' as const, send };
    return { state: sent, effects: [] };
  }
  const ended = { ...send, state: 'closed' as const, pending: [], revision: send.revision + 1 };
  const closed = { state: state.state, send };
  const next: CollectionState = { ...state, state: 'closed', send: isOwed(send) ? ended : send, closed };
  const line = reportAudit(next, {
    id: causedId(id, 'closed'),
    at,
    who: 'system',
    what: 'closed',
    why: 'plan-closed',
  });
  return { state: next, effects: [line] };
}
