/** The next dates of a plan, each with who owes what by then. */
import type { Translate } from '../../domain/bilingual.ts';
import { toMs } from '../../domain/clock.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { whatName } from '../unit/what-name.ts';
import type { PlanAsItStands } from './read-plan.ts';

export interface Deadline {
  dueDate: IsoDate;
  dueReason: string | null;
  what: string;
  rows: ObligationRow[];
}

/** What is still to be handed in from now on, one entry for each date and matter, by date. */
export function deadlinesOf({ obligations, at }: PlanAsItStands, t: Translate): Deadline[] {
  const found = new Map<string, Deadline>();
  const ahead = obligations.filter(
    ({ state, dueAt }) =>
      (state === 'planned' || state === 'open' || state === 'returned') && toMs(dueAt) >= toMs(at),
  );
  for (const row of ahead) {
    const what = whatName(row, t);
    const key = `${row.dueDate} ${what}`;
    const known = found.get(key);
    if (known) known.rows.push(row);
    else found.set(key, { dueDate: row.dueDate, dueReason: row.dueReason, what, rows: [row] });
  }
  return [...found.values()].sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0));
}
