import type { ObligationRow } from '../../domain/effects.ts';
import { UserError } from '../../domain/user-error.ts';
import { listObligations } from '../../records/obligations.ts';
import type { EngineContext } from './context.ts';

/**
 * The obligation meant by a duty's code: of a duty that recurs, the earliest one still owed unless a
 * period is named.
 * @throws UserError `invalid` when the unit has no such dated task
 */
export async function findTask(
  { records }: EngineContext,
  input: { plan: string; unit: string; duty: string; period?: string },
): Promise<ObligationRow> {
  const [code = '', at] = input.duty.split('@');
  const period = input.period ?? at;
  const all = await listObligations(records.db, input.plan, input.unit);
  const tasks = all.filter((o) => o.kind === 'task' && o.duty === code && (!period || o.period === period));
  const found = tasks.find((o) => o.state !== 'done') ?? tasks.at(-1);
  if (found) return found;
  throw new UserError(
    'invalid',
    `Đơn vị "${input.unit}" không có nhiệm vụ có hạn "${input.duty}". / Unit "${input.unit}" has no dated task "${input.duty}".`,
    [
      {
        path: 'duty',
        line: null,
        message: input.duty,
        remedy: `lien-nganh plan status ${input.plan} --unit ${input.unit}`,
      },
    ],
  );
}
