/** Figures of periods before the system existed, entered once with their source, for comparison. */
import { createHash } from 'node:crypto';
import { refused } from '../../domain/user-error.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { listBaselines, saveBaseline, type Baseline } from '../../records/reports/baselines.ts';
import { listSealedReports } from '../../records/reports/reports.ts';
import type { BaselineEntry, Engine } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';
import { requireActor, requireUnit } from './actors.ts';
import { ALREADY_REPORTED, checkBaseline } from './check-baseline.ts';

type Input = Parameters<Engine['setBaseline']>[0];

const entryOf = ({ plan: _plan, unit, ...row }: Baseline): BaselineEntry => ({
  ...row,
  unit: unit === '' ? null : unit,
});

/**
 * Enters a figure; entered again, the newer stands, and the audit log keeps that it was entered twice.
 * @throws UserError `invalid` for what the plan has not or what is no figure of the target; `refused` for who does not
 *   coordinate it, and where a sealed report has the figure
 */
export async function setBaseline(context: EngineContext, input: Input): Promise<BaselineEntry> {
  const { db } = context.records;
  const at = context.now();
  const { plan } = await planAsOf(db, input.plan, at);
  const target = checkBaseline(plan, input);
  if (input.unit !== undefined) await requireUnit(context, plan, input.unit);
  const actor = await requireActor(context, plan, 'narrate', plan.coordinator, input.as);
  if ((await listSealedReports(db, plan.id)).some(({ period }) => period === input.period)) {
    throw refused(null, ALREADY_REPORTED, null, { code: 'already-reported' });
  }
  const { period, unit = '', numerator, denominator = null, source } = input;
  const row = { plan: plan.id, period, target: target.code, unit, numerator, denominator, source };
  const hash = createHash('sha256')
    .update(JSON.stringify([row, at]))
    .digest('hex');
  await db.transaction().execute(async (trx) => {
    await saveBaseline(trx, { ...row, enteredAt: at });
    await writeAudit(trx, [
      {
        ...{ id: `baseline-${hash.slice(0, 32)}`, plan: plan.id, at, kind: 'act' },
        ...{
          unit: unit === '' ? null : unit,
          obligation: null,
          who: actor.role,
          what: 'baseline-set',
          why: null,
        },
        detail: { target: target.code, period, numerator, denominator },
      },
    ]);
  });
  return entryOf({ ...row, enteredAt: at });
}

/** @throws UserError `invalid` for an unknown plan */
export async function listBaselineFigures(
  { records, now }: EngineContext,
  { plan, period }: { plan: string; period?: string },
): Promise<{ baselines: BaselineEntry[] }> {
  const { plan: known } = await planAsOf(records.db, plan, now());
  return { baselines: (await listBaselines(records.db, known.id, period)).map(entryOf) };
}
