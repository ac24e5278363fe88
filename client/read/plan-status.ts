import { toMs } from '../../domain/clock.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { PASSED_STATES } from '../../domain/states.ts';
import type { Instant } from '../../domain/plan.ts';
import { shownState } from '../../domain/shown-state.ts';
import { listContacts } from '../../records/obligations/contacts.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { findPlan, unknownPlan } from '../../records/plans/plans.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import type { PlanStatus, StatusObligation } from '../engine.ts';
import { requireUnit } from '../submit/actors.ts';
import type { EngineContext } from '../engine/context.ts';

/**
 * A plan's obligations as people see them: what the clock opens is open, lateness is derived.
 * @throws UserError `invalid` for an unknown plan or unit
 */
export async function planStatus(
  { records, now }: EngineContext,
  input: { plan: string; unit?: string },
): Promise<PlanStatus> {
  const { plan } = await planAsOf(records.db, input.plan, now());
  if (input.unit !== undefined) await requireUnit({ records }, plan, input.unit);
  const row = await findPlan(records.db, plan.id);
  if (!row) throw unknownPlan(plan.id);
  const obligations = await listObligations(records.db, plan.id, input.unit);
  const contacts = await listContacts(records.db, plan.id, input.unit);
  // What a closed plan left open is late if it was when the plan ended, and becomes no later.
  const at = row.closedAt ?? now();
  return {
    plan: plan.id,
    state: row.state,
    obligations: obligations.map((o) => describe(o, at, contacts.get(o.id) ?? null)),
  };
}

function describe(o: ObligationRow, now: Instant, contact: string | null): StatusObligation {
  const waiting = o.onTime === null && !['waived', ...PASSED_STATES].includes(o.state);
  return {
    id: o.id,
    unit: o.unit,
    kind: o.kind,
    period: o.period,
    duty: o.duty,
    state: shownState(o, now),
    dueAt: o.dueAt,
    late: waiting ? toMs(now) >= toMs(o.dueAt) + 1000 : o.onTime === false,
    firstSubmittedAt: o.firstSubmittedAt,
    acceptedAt: o.acceptedAt,
    document: documentOf(o),
    contact,
    planVersion: o.planVersion ?? null,
  };
}

/** A report is to be followed by the unit's own document; a task only where there is one. */
function documentOf(o: ObligationRow): StatusObligation['document'] {
  const handedIn = o.state === 'submitted' || o.state === 'accepted' || o.state === 'done';
  if (!handedIn || o.kind === 'send') return null;
  if (o.documented) return 'present';
  return o.kind === 'report' ? 'missing' : null;
}
