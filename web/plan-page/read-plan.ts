/** A plan as its coordinator wants to see it, read from the record alone. */
import type { ObligationRow, PeriodRow } from '../../domain/projections.ts';
import type { Instant, IsoDate, Plan, PlanUnit, UnitId } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import { listOfficials, listUnits } from '../../records/directory/directory.ts';
import { readLineage, type Lineage } from '../../records/directory/successions.ts';
import { waitingExtensions, type ExtensionRequest } from '../../records/obligations/extension-requests.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { listObstacles, type ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import { listPeriodRows } from '../../records/reports/periods.ts';
import { livingHeirs } from '../../domain/succession/living-heirs.ts';
import { formerUnits } from '../../records/plans/unit-of-plan.ts';
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
  /** Units that are in the plan no more, with what they owed. */
  former: FormerUnit[];
  /** Whose work each unit took over. */
  lineage: Lineage;
  /** Units of which nobody reachable is the focal point. */
  unreachable: UnitId[];
}

/** A unit that has left the plan. */
export interface FormerUnit {
  unit: PlanUnit;
  /** Its last day, where it is no more at all. */
  until: IsoDate | null;
  /** Who does its work by now. */
  heirs: UnitId[];
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
  const lineage = await readLineage(db);
  return {
    plan,
    state: row?.state ?? 'launching',
    at: row?.closedAt ?? now,
    obligations,
    periods,
    obstacles: obstacles.filter(({ state }) => state !== 'answered'),
    requests,
    former: await readFormer(db, plan, owing, { lineage, now }),
    lineage,
    unreachable: plan.units.map(({ id }) => id).filter((id) => owing.has(id) && !reached.has(id)),
  };
}

async function readFormer(
  db: Records['db'],
  plan: Plan,
  owing: ReadonlySet<UnitId>,
  { lineage, now }: { lineage: Lineage; now: Instant },
): Promise<FormerUnit[]> {
  const former = await formerUnits(db, plan, owing, now);
  if (former.length === 0) return [];
  const known = new Map((await listUnits(db)).map((unit) => [unit.id, unit]));
  const lives = (id: UnitId): boolean => plan.units.some((unit) => unit.id === id);
  return former.map((unit) => ({
    unit,
    until: known.get(unit.id)?.validTo ?? null,
    heirs: livingHeirs(unit.id, lineage.successors, lives),
  }));
}
