import { listAbove } from '../../domain/chain/levels.ts';
import type { Plan } from '../../domain/plan.ts';
import { readCalendar } from '../../records/plans/calendar.ts';
import { readPlansAsOf } from '../../records/plans/plan-versions.ts';
import { lookUp, type ChainLook } from '../documents/look-up.ts';
import { requirePlan } from '../documents/read-plan.ts';
import { vetText } from '../documents/vet-text.ts';
import type { NamedText } from '../shapes/subjects.ts';
import type { EngineContext } from '../engine/context.ts';

type Context = Pick<EngineContext, 'records' | 'now'>;

/** How a plan that was read stands to the plans above it, as those are in force in the record. */
export async function lookUpInRecord(
  { records, now }: Context,
  text: string,
  plan: Plan,
): Promise<ChainLook> {
  const find = async (id: string): Promise<Plan | undefined> =>
    (await readPlansAsOf(records.db, [id], now())).get(id);
  return lookUp(text, plan, await listAbove(plan, find), await readCalendar(records.db));
}

/**
 * Compares a plan file with the plans above it, as they run here.
 * @throws UserError `invalid` for a plan file with errors
 */
export async function checkParent(context: Context, { text, file }: NamedText): Promise<ChainLook> {
  await vetText(text, 'plan', file);
  return lookUpInRecord(context, text, requirePlan(text, file).plan);
}
