import { both, alike } from '../../domain/bilingual.ts';
import { toMs } from '../../domain/clock.ts';
import { isOwed } from '../../domain/decide/assignment-state.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { readItem } from '../../domain/ids.ts';
import type { UserError } from '../../domain/user-error.ts';
import { invalid } from '../../domain/user-error.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import type { EngineContext } from '../engine/context.ts';

/**
 * The obligation meant by a duty's code. Of a duty that recurs and without a period named, it is the only one
 * that has begun and is not done, else the newest begun: said twice, the same words then mean the same task.
 * @param finished look for one that has been said to be done: where several have begun, the period is to be named
 * @throws UserError `invalid` when the unit has no such dated task, or when several are open and none is named
 */
export async function findTask(
  { records, now }: EngineContext,
  input: { plan: string; unit: string; duty: string; period?: string },
  finished = false,
): Promise<ObligationRow> {
  const { duty: code, period: at } = readItem(input.duty);
  const period = input.period ?? at;
  const all = await listObligations(records.db, input.plan, input.unit);
  const tasks = all.filter((o) => o.kind === 'task' && o.duty === code && (!period || o.period === period));
  const begun = tasks.filter((o) => toMs(o.windowStart) <= toMs(now()));
  const open = finished ? begun : begun.filter(isOwed);
  if (open.length > 1) throw severalOpen(input.duty, open);
  const found = open[0] ?? begun.at(-1) ?? tasks[0];
  if (found) return found;
  throw invalid(
    'duty',
    both(
      `Đơn vị "${input.unit}" không có nhiệm vụ có hạn "${input.duty}".`,
      `Unit "${input.unit}" has no dated task "${input.duty}".`,
    ),
    null,
    { command: alike(`lien-nganh plan status ${input.plan} --unit ${input.unit}`) },
  );
}

function severalOpen(duty: string, open: ObligationRow[]): UserError {
  const periods = open.map((o) => o.period ?? '').join(', ');
  return invalid(
    'period',
    both(
      `Nhiệm vụ "${duty}" đang mở cho nhiều kỳ: ${periods}.`,
      `Task "${duty}" is open for several periods: ${periods}.`,
    ),
    null,
    { command: alike(`--period ${open[0]?.period ?? ''}`) },
  );
}
