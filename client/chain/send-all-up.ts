/** Whatever was sent below and has not gone up goes up: at once after sending, and with every sweep. */
import { listPlansAsOf } from '../../records/plans/plan-versions.ts';
import { listSends } from '../../records/reports/sends.ts';
import type { EngineContext } from '../engine/context.ts';
import { sendUp } from './send-up.ts';

/** Versions that need not be looked at again in this process, by database. */
const settled = new WeakMap<object, Set<string>>();

function settledOf({ records }: EngineContext): Set<string> {
  const known = settled.get(records) ?? new Set<string>();
  settled.set(records, known);
  return known;
}

/**
 * Submits every version sent by plans that name a plan above into that plan, the oldest first; each of them once.
 * @param only of this plan alone
 * @returns how many were looked at
 * @throws the first error, after all of them were tried
 */
export async function sendAllUp(context: EngineContext, only?: string): Promise<number> {
  const known = settledOf(context);
  const plans = (await listPlansAsOf(context.records.db, context.now())).flatMap(
    ({ plan: { id, parent } }) => (parent && (only === undefined || only === id) ? [id] : []),
  );
  const sends = await listSends(context.records.db, plans);
  const open = sends.filter(({ plan, period, version }) => !known.has(`${plan} ${period} ${version}`));
  const failures: unknown[] = [];
  for (const sent of open) {
    try {
      if ((await sendUp(context, sent)) !== 'waiting')
        known.add(`${sent.plan} ${sent.period} ${sent.version}`);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return open.length;
}
