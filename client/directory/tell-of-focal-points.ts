import { randomUUID } from 'node:crypto';
import type { NoticeRow } from '../../domain/projections.ts';
import { officialsOfPlan } from '../../records/directory/directory-changes.ts';
import { writeNotices } from '../../records/obligations/messages.ts';
import { listRunningPlans } from '../../records/plans/plan-versions.ts';
import type { EngineContext } from '../engine/context.ts';
import { focalPointsLeft } from './turnover-notices.ts';

/**
 * Makes a change of the directory of all plans, and tells the coordinators of each unit that it leaves without a focal
 * point. Their mails go out with the next sweep.
 */
export async function tellOfFocalPoints<Result>(
  { records: { db }, now }: Pick<EngineContext, 'records' | 'now'>,
  change: () => Promise<Result>,
): Promise<Result> {
  const at = now();
  const plans = await listRunningPlans(db, at);
  const known = await Promise.all(plans.map(({ plan }) => officialsOfPlan(db, plan.id)));
  const result = await change();
  const cause = `directory-${randomUUID()}`;
  await db.transaction().execute(async (trx) => {
    const notices: NoticeRow[] = [];
    for (const [n, { plan }] of plans.entries()) {
      const seen = { before: known[n]!, after: await officialsOfPlan(trx, plan.id) };
      notices.push(...(await focalPointsLeft(trx, plan, seen, { cause, at })));
    }
    await writeNotices(trx, [], { notices, messages: [] }, at);
  });
  return result;
}
