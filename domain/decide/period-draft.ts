import { draftedId } from '../notice-ids.ts';
import type { Instant } from '../plan.ts';
import type { Decision } from './decision.ts';
import { reportAudit, sendNotice } from './period-effects.ts';
import { missingUnits, type CollectionState } from './period-state.ts';

/** Opens the draft: the coordinator edits it, the approver is notified that it will come. */
export function draft(
  state: CollectionState,
  { at, slot }: { at: Instant; slot: Instant },
  why: 'all-received' | 'due',
): Decision<CollectionState> {
  const next: CollectionState = {
    ...state,
    state: 'draft',
    draftedAt: at,
    send: { ...state.send, state: 'open' },
  };
  const detail = { version: state.version, missing: missingUnits(state) };
  return {
    state: next,
    effects: [
      sendNotice(state, { notice: 'draft-ready', role: 'coordinator', at, slot, detail }),
      sendNotice(state, { notice: 'draft-ready', role: 'approver', at, slot, detail }),
      reportAudit(next, {
        id: draftedId(state.plan, state.period.id, state.version),
        at,
        who: 'system',
        what: 'draft',
        why,
      }),
    ],
  };
}

/** Why the draft opens now, or null: everything has come, or the day after the units' due date has begun. */
export function whyDraft(state: CollectionState, dueNow: boolean): 'all-received' | 'due' | null {
  if (state.state !== 'collecting') return null;
  return missingUnits(state).length === 0 ? 'all-received' : dueNow ? 'due' : null;
}
