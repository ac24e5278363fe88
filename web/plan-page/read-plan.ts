/** A plan as its coordinator wants to see it, read from the record alone. */
import type { ObligationRow, PeriodRow } from '../../domain/projections.ts';
import type { Instant, Plan, UnitId } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import { listOfficials } from '../../records/directory/directory.ts';
import { waitingExtensions, type ExtensionRequest } from '../../records/obligations/extension-requests.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { listObstacles, type ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import { listPeriodRows } from '../../records/reports/periods.ts';
import { findPlan, type PlanRecord } from '../../records/plans/plans.ts';

export interface PlanAsItStands {
  plan: Plan;
  state: PlanRecord['state'];
  /** The engine's clock; of a closed plan, when it ended: nothing grows later after that. */
  at: Instant;
  obligations: ObligationRow[];
  periods: PeriodRow[];
  /** Obstacles that wait for an answer, oldest first. */
  obstacles: ObstacleWithTexts[];
  requests: ExtensionRequest[];
  /** Units of which nobody reachable is the focal point. */
  unreachable: UnitId[];
}

/** Everything the plan's page shows. */
export async function readPlan({ db }: Records, plan: Plan, now: Instant): Promise<PlanAsItStands> {
  const [row, obligations, periods, obstacles, requests, officials] = await Promise.all([
    findPlan(db, plan.id),
    listObligations(db, plan.id),
    listPeriodRows(db, plan.id),
    listObstacles(db, { plan: plan.id }),
    waitingExtensions(db, plan.id),
    listOfficials(db),
  ]);
  const reached = new Set(
    officials
      .filter(({ plan: held, roles, bouncedAt }) => {
        return (held === null || held === plan.id) && roles.includes('focal-point') && bouncedAt === null;
      })
      .map(({ unit }) => unit),
  );
  const owing = new Set(obligations.map(({ unit }) => unit));
  return {
    plan,
    state: row?.state ?? 'launching',
    at: row?.closedAt ?? now,
    obligations,
    periods,
    obstacles: obstacles.filter(({ state }) => state !== 'answered'),
    requests,
    unreachable: plan.units.map(({ id }) => id).filter((id) => owing.has(id) && !reached.has(id)),
  };
}
