import { toMs } from '../clock.ts';
import type { Obligation } from '../obligation.ts';
import type { Instant } from '../plan.ts';
import type { ObligationState, PendingRung } from './assignment-state.ts';

/** Steps that were due before launch are never sent, however the plan was launched. */
export function pendingOf(obligation: Obligation, launchedAt: Instant): PendingRung[] {
  return obligation.rungs.filter((rung) => toMs(rung.at) >= toMs(launchedAt));
}

/** An obligation as it begins: its dates, and nothing sent or done about it yet. */
export function plannedObligation(obligation: Obligation, launchedAt: Instant): ObligationState {
  const { rungs: _rungs, ...dates } = obligation;
  return {
    ...dates,
    state: 'planned',
    revision: 0,
    sequence: 1,
    firstSubmittedAt: null,
    onTime: null,
    submission: null,
    version: 0,
    acceptedAt: null,
    doneAt: null,
    correctBy: null,
    pending: pendingOf(obligation, launchedAt),
  };
}
