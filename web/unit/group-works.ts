import { toMs } from '../../domain/clock.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { Instant } from '../../domain/plan.ts';
import { shownState } from '../../domain/shown-state.ts';
import { isAhead, isOpen } from './state-tag.ts';

export interface GroupedWorks {
  /** Asked of the unit now. */
  owed: ObligationRow[];
  /** Asked of it again once the unit, or the plan, goes on. */
  suspended: ObligationRow[];
  coming: ObligationRow[];
  /** Handed in, done, waived or closed; the newest date first. */
  rest: ObligationRow[];
}

/** A unit's reports and tasks by what they ask of it at an instant. */
export function groupWorks(rows: readonly ObligationRow[], now: Instant): GroupedWorks {
  const coming = rows.filter((row) => isAhead(row, now));
  const suspended = rows.filter((row) => shownState(row, now) === 'suspended' && !coming.includes(row));
  const isOwed = (row: ObligationRow): boolean => isOpen(row, now) || row.state === 'returned';
  const owed = rows.filter((row) => isOwed(row) && !suspended.includes(row));
  const rest = rows.filter((row) => ![...owed, ...coming, ...suspended].includes(row));
  rest.sort((a, b) => toMs(b.dueAt) - toMs(a.dueAt));
  return { owed, suspended, coming, rest };
}
