/** A rehearsal goes on when every workflow has taken a change: on a busy machine that may be after the façade's answer. */
import { setTimeout as pause } from 'node:timers/promises';
import { both } from '../../domain/bilingual.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { isPassed } from '../../domain/states.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Records } from '../../records/database/database.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import type { Awaited } from './apply-change.ts';

const EVERY_MS = 100;
const AT_MOST_MS = 600_000;

/** Obligations that the record does not show yet as the change leaves them. */
async function missingIn({ db }: Records, plan: string, { added, ended, dates }: Awaited): Promise<string[]> {
  const rows = new Map((await listObligations(db, plan)).map((o) => [o.id, o]));
  const isEnded = (id: string): boolean => {
    const row = rows.get(id);
    return row !== undefined && isPassed(row);
  };
  // A sending that another unit takes over has its new date under that unit's id.
  const isDated = (id: string, to: IsoDate): boolean => isEnded(id) || rows.get(id)?.dueDate === to;
  return [
    ...added.filter((id) => !rows.has(id)),
    ...ended.filter((id) => !isEnded(id)),
    ...dates.filter(({ id, to }) => !isDated(id, to)).map(({ id }) => id),
  ];
}

/** @throws UserError `failed` where a workflow has not taken it in ten minutes */
export async function untilTaken(records: Records, plan: string, awaited: Awaited): Promise<void> {
  const until = Date.now() + AT_MOST_MS;
  for (;;) {
    const missing = await missingIn(records, plan, awaited);
    if (missing.length === 0) return;
    if (Date.now() > until) {
      const named = missing.slice(0, 5).join(', ');
      throw new UserError(
        'failed',
        both(`Thay đổi chưa đến: ${named}.`, `The change has not reached: ${named}.`),
      );
    }
    await pause(EVERY_MS);
  }
}
