import { isOwed } from './decide/assignment-state.ts';
import { toMs } from './clock.ts';
import type { ObligationRow } from './projections.ts';
import type { Instant } from './plan.ts';

/**
 * An obligation's state as people see it: the clock opens what is planned, and what is owed by a suspended unit or
 * under a paused plan is suspended.
 */
export function shownState(o: ObligationRow, now: Instant): ObligationRow['state'] | 'suspended' {
  if (isOwed(o) && o.quiet) return 'suspended';
  return o.state === 'planned' && toMs(o.opensAt) <= toMs(now) ? 'open' : o.state;
}
