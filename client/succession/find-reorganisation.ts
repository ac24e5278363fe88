/** What a reorganisation makes of every running plan: a version of each that it concerns, and where its work goes. */
import type { Transaction } from 'kysely';
import type { Instant, UnitId } from '../../domain/plan.ts';
import { listPeriods } from '../../domain/periods.ts';
import { heirsOf, type Heirs } from '../../domain/succession/heirs.ts';
import {
  passTo,
  reorganisePlan,
  type NameOf,
  type ReportsFrom,
} from '../../domain/succession/reorganise-plan.ts';
import { reportsFrom } from '../../domain/succession/reports-from.ts';
import type { Reorganisation } from '../../domain/succession/reorganisation.ts';
import { readCalendar } from '../../records/plans/calendar.ts';
import { listUnits } from '../../records/directory/directory.ts';
import type { ReorganisedUnit } from '../../records/directory/successions.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { listRunningPlans } from '../../records/plans/plan-versions.ts';
import type { Database } from '../../records/database/schema.ts';
import { findAmendment, type FoundAmendment } from '../amend/find-amendment.ts';
import type { Passed } from '../amend/messages-for.ts';

export interface ReorganisedPlan {
  found: FoundAmendment;
  /** Where what ends in one unit goes on. */
  passed: Passed;
}

export interface FoundReorganisation {
  heirs: Heirs;
  units: ReorganisedUnit[];
  plans: ReorganisedPlan[];
}

function unitsOf(
  { changes }: Reorganisation,
  heirs: Heirs,
  known: Map<UnitId, { name: string; nameEn: string | null }>,
): ReorganisedUnit[] {
  const from = changes.flatMap((change) => change.from);
  const coming = new Map(changes.flatMap(({ to }) => to.map((unit) => [unit.id, unit] as const)));
  return [...new Set([...from, ...coming.keys()])].map((id) => {
    const called = coming.get(id);
    const before = known.get(id);
    return {
      id,
      name: called?.name ?? before?.name ?? id,
      nameEn: called?.nameEn ?? (called?.name === undefined ? (before?.nameEn ?? null) : null),
      ends: heirs.ended.has(id) ? true : before ? null : false,
      successors: from.includes(id) ? heirs.successors(id) : [],
    };
  });
}

/** Where the obligations go on that the reorganised plan has under another unit. */
async function passedIn(
  trx: Transaction<Database>,
  { next: { plan }, outcome }: FoundAmendment,
  heirs: Heirs,
): Promise<Passed> {
  const ending = new Set(outcome.superseded);
  const passed: Passed = {};
  for (const o of await listObligations(trx, plan.id)) {
    const to = ending.has(o.id) ? passTo(o, heirs, plan.coordinator) : null;
    if (to && to.id !== o.id) passed[o.id] = to;
  }
  return passed;
}

/** Compares and projects for every plan that is not closed; writes nothing. */
export async function findReorganisation(
  trx: Transaction<Database>,
  reorganisation: Reorganisation,
  at: Instant,
): Promise<FoundReorganisation> {
  const heirs = heirsOf(reorganisation);
  const known = new Map((await listUnits(trx)).map((unit) => [unit.id, unit]));
  const units = unitsOf(reorganisation, heirs, known);
  const called = new Map(units.map((unit) => [unit.id, unit]));
  const nameOf: NameOf = (id) => {
    const unit = called.get(id) ?? known.get(id);
    return { id, ...(unit ? { name: unit.name } : {}), ...(unit?.nameEn ? { nameEn: unit.nameEn } : {}) };
  };
  const plans: ReorganisedPlan[] = [];
  const calendar = await readCalendar(trx);
  const { effective } = reorganisation;
  for (const { plan } of await listRunningPlans(trx, at)) {
    const owed = await listObligations(trx, plan.id);
    const periods = listPeriods(plan, calendar);
    const begins: ReportsFrom = (unit) => reportsFrom(unit, heirs, owed, periods, effective);
    const after = reorganisePlan(plan, reorganisation, heirs, nameOf, begins);
    const found = await findAmendment(trx, after, effective, at);
    if (found.changes.length > 0) plans.push({ found, passed: await passedIn(trx, found, heirs) });
  }
  return { heirs, units, plans };
}
