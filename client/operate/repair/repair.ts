/**
 * Compares the record with Temporal and with itself, says what is wrong, and mends what can be mended. The record is
 * what counts: what Temporal lacks is made anew from it.
 */
import type { Finding } from '../../../domain/repair.ts';
import { isSound } from '../../../domain/repair.ts';
import { planAsOf } from '../../../records/plans/plan-versions.ts';
import { listPlans, type PlanRecord } from '../../../records/plans/plans.ts';
import type { RepairResult, RepairWanted } from '../../engine.ts';
import type { EngineContext } from '../../engine/context.ts';
import { lookAtEngine } from '../../health/look-at-engine.ts';
import { ensureSearchAttributes } from '../search-attributes.ts';
import { examineHome } from './examine-home.ts';
import { examinePlan } from './examine-plan.ts';
import { examineRows, examineAuditLogs } from './examine-rows.ts';
import { examineSlots } from './examine-slots.ts';
import { examineStrangers } from './examine-strangers.ts';
import { expectWorkflows } from './expected.ts';
import { found, type Found } from './found.ts';

const POLLED_WITHIN_MS = 10_000;

/**
 * @param wanted one plan or all; whether to mend; which findings, by id: all that can be mended where it is left out
 * @throws UserError `invalid` for an unknown plan, `unreachable` where Temporal or the record does not answer
 */
export async function repair(context: EngineContext, wanted: RepairWanted): Promise<RepairResult> {
  const { plan, apply = false, only } = wanted;
  if (plan !== undefined) await planAsOf(context.records.db, plan, context.now());
  const isWanted = (id: string): boolean => apply && (only === undefined || only.includes(id));
  const findings: Finding[] = [];
  const settle = async (some: Found[]): Promise<void> => {
    for (const one of some) findings.push(await settleOne(one, isWanted(one.id)));
  };
  const home = await examineHome(context);
  if (home) await settle([home]);
  // In a namespace that is not theirs nothing can be said of workflows.
  if (home === null || home.repair) await settle(await examineEngine(context, plan));
  if (plan === undefined) await settle(await examineRows(context));
  await settle(await examineAuditLogs(context, plan));
  return { ok: isSound(findings), findings };
}

/** What is mended is looked for in one go before: what is started meanwhile is not found twice. */
async function examineEngine(context: EngineContext, plan: string | undefined): Promise<Found[]> {
  await ensureSearchAttributes(context.client);
  const isPolled = (await lookAtEngine(context.client, POLLED_WITHIN_MS)).length === 0;
  const all = await listPlans(context.records.db);
  const plans = all.filter(({ id }) => plan === undefined || id === plan);
  const running = plans.filter(({ state }) => state !== 'closed' && state !== 'launching');
  const expected = await Promise.all(running.map(({ id }) => expectWorkflows(context.records, id)));
  const findings: Found[] = plans
    .filter(isLaunching)
    .map(({ workflowId }) => found({ case: 'launch-broken' }, { workflowId }));
  for (const one of expected) findings.push(...(await examinePlan(context, one, isPolled)));
  findings.push(...(await examineStrangers(context, expected, plan)));
  return plan === undefined ? [...findings, ...(await examineSlots(context))] : findings;
}

const isLaunching = ({ state }: PlanRecord): boolean => state === 'launching';

async function settleOne({ repair, ...one }: Found, isWanted: boolean): Promise<Finding> {
  const finding = { ...one, repairable: repair !== undefined, mended: false };
  if (!repair || !isWanted) return finding;
  await repair();
  return { ...finding, mended: true };
}
