import { toMs } from '../../domain/clock.ts';
import type { ObligationRow } from '../../domain/effects.ts';
import { UserError } from '../../domain/user-error.ts';
import { listObligations } from '../../records/obligations.ts';
import { findPlan, loadCurrentPlan } from '../../records/plans.ts';
import type { PlanStatus, StatusObligation } from '../engine.ts';
import { requireUnit } from './actors.ts';
import type { EngineContext } from './context.ts';

/**
 * A plan's obligations as people see them: `planned` becomes `open` by the clock, lateness is derived.
 * @throws UserError `invalid` for an unknown plan or unit
 */
export async function planStatus(
  { records, now }: EngineContext,
  input: { plan: string; unit?: string },
): Promise<PlanStatus> {
  const { plan } = await loadCurrentPlan(records.db, input.plan);
  if (input.unit !== undefined) requireUnit(plan, input.unit);
  const row = await findPlan(records.db, plan.id);
  if (!row) throw new UserError('invalid', plan.id);
  const obligations = await listObligations(records.db, plan.id, input.unit);
  const at = toMs(now());
  return { plan: plan.id, state: row.state, obligations: obligations.map((o) => describe(o, at)) };
}

function describe(o: ObligationRow, nowMs: number): StatusObligation {
  const waiting = o.onTime === null && o.state !== 'waived';
  return {
    id: o.id,
    unit: o.unit,
    kind: o.kind,
    period: o.period,
    duty: o.duty,
    state: o.state === 'planned' && toMs(o.opensAt) <= nowMs ? 'open' : o.state,
    dueAt: o.dueAt,
    late: waiting ? nowMs >= toMs(o.dueAt) + 1000 : o.onTime === false,
    firstSubmittedAt: o.firstSubmittedAt,
    acceptedAt: o.acceptedAt,
  };
}
