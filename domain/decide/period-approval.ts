/** A period's report before its approver: proposed, sent back, approved and thereby sealed. */
import type { Effect } from '../effects.ts';
import { assignmentId } from '../ids.ts';
import { causedId } from '../notice-ids.ts';
import { stampOf } from './act-order.ts';
import type { Decision } from './decision.ts';
import type { ActEvent, SealedAct } from './events.ts';
import { sendNotice } from './period-effects.ts';
import { missingUnits, type CollectionState } from './period-state.ts';

type Changed = Decision<CollectionState>;

/** It goes to the approver, with whoever is missing named. */
export function propose(state: CollectionState, act: ActEvent): Changed {
  const missing = missingUnits(state);
  const detail = { act: act.id, version: state.version, missing };
  return {
    state: { ...state, state: 'proposed', proposed: { ...stampOf(act), missing } },
    effects: [sendNotice(state, { notice: 'proposed', role: 'approver', at: act.at, cause: act.id, detail })],
  };
}

/** It goes back to the coordinator, who completes and proposes it again. */
export function reject(state: CollectionState, act: ActEvent): Changed {
  const detail = { act: act.id, version: state.version };
  return {
    state: { ...state, state: 'returned', rejectedBy: stampOf(act) },
    effects: [
      sendNotice(state, { notice: 'rejected', role: 'coordinator', at: act.at, cause: act.id, detail }),
    ],
  };
}

/** Sealing accepts what is in it: each unit's assignment gets a message with the submission that was accepted. */
export function approve(state: CollectionState, act: SealedAct): Changed {
  const units = Object.entries(state.received)
    .filter(([, { submission }]) => act.sealedSubmissions?.includes(submission) ?? true)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const next: CollectionState = {
    ...state,
    state: 'sealed',
    approvedAt: act.at,
    sha256: act.sha256Sealed ?? null,
    sealed: units.map(([, r]) => r.submission),
    sealedUnits: Object.fromEntries(units.map(([unit, r]) => [unit, r.submission])),
  };
  // What a version before holds its unit knows already.
  const added = units.filter(([, { submission }]) => !state.sealed.includes(submission));
  const messages: Effect[] = added.map(([unit, { submission }]) => ({
    kind: 'message',
    to: assignmentId(state.plan, unit),
    message: { id: causedId(act.id, unit), type: 'sealed', period: state.period.id, submission, at: act.at },
  }));
  const detail = { version: state.version };
  return {
    state: next,
    effects: [
      ...messages,
      sendNotice(state, { notice: 'approved', role: 'coordinator', at: act.at, cause: act.id, detail }),
    ],
  };
}
