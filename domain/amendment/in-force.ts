/**
 * What a plan's units owe under all of its versions: of each obligation the version that governs it. A report and its
 * sending are governed by the version in force at their cut-off, a task by the one in force when it falls due.
 */
import { itemOf, sendId } from '../ids.ts';
import type { Obligation } from '../obligation.ts';
import { listPeriods } from '../periods.ts';
import type { IsoDate, Plan, UnitId } from '../plan.ts';
import { project } from '../schedule.ts';
import type { WorkCalendar } from '../calendar/types.ts';
import { readdress } from './readdress.ts';

/** A version of a plan, and from which day it governs what is owed. */
export interface PlanVersion {
  plan: Plan;
  version: number;
  /** Null for the version by which the plan was launched. */
  effective: IsoDate | null;
}

/** An obligation with the version that it comes from. */
export type Versioned = Obligation & { planVersion: number };

/** A sending keeps its identity when another unit coordinates: there is one for each period. */
export function identityOf(o: Pick<Obligation, 'id' | 'kind' | 'unit'>): string {
  return o.kind === 'send' ? itemOf(o) : o.id;
}

interface Governed {
  obligation: Versioned;
  /** The day by which the version that governs it is told. */
  day: IsoDate;
}

function projectOne({ plan, version }: PlanVersion, calendar: WorkCalendar): Map<string, Governed> {
  const cutoffs = new Map(listPeriods(plan, calendar).map(({ id, cutoff }) => [id, cutoff]));
  return new Map(
    project(plan, calendar).map((o) => {
      const cutoff = o.kind === 'task' ? undefined : cutoffs.get(o.period ?? '');
      return [identityOf(o), { obligation: { ...o, planVersion: version }, day: cutoff ?? o.dueDate }];
    }),
  );
}

/** What has fallen under the earlier versions stays with them; all else is as the newer one has it. */
function lay(
  earlier: Map<string, Governed>,
  newer: Map<string, Governed>,
  effective: IsoDate,
): Map<string, Governed> {
  const governs = (one: Governed | undefined): boolean => one !== undefined && one.day >= effective;
  const laid = new Map<string, Governed>();
  for (const key of new Set([...earlier.keys(), ...newer.keys()])) {
    const [was, is] = [earlier.get(key), newer.get(key)];
    const holds = governs(was) || governs(is) ? is : was;
    if (holds) laid.set(key, holds);
  }
  return laid;
}

/** The officials of the coordinating unit who hear of it are those of the one that coordinates now. */
function passToCoordinator(o: Versioned, coordinatorOf: (version: number) => UnitId, now: UnitId): Versioned {
  const before = coordinatorOf(o.planVersion);
  if (before === now) return o;
  const rungs = readdress(o.rungs, before, now);
  return o.kind === 'send' ? { ...o, id: sendId(now, o.period ?? ''), unit: now, rungs } : { ...o, rungs };
}

/**
 * Everything a plan's units owe, by due date, each obligation by the version that governs it.
 *
 * @param versions in the order in which they came to govern; the first is the one of the launch
 * @throws UserError where a due rule does not suit its duty's cadence
 */
export function projectInForce(versions: readonly PlanVersion[], calendar: WorkCalendar): Versioned[] {
  const [first, ...amendments] = versions;
  const newest = versions.at(-1);
  if (!first || !newest) return [];
  let laid = projectOne(first, calendar);
  for (const one of amendments) {
    laid = lay(laid, projectOne(one, calendar), one.effective ?? '');
  }
  const coordinators = new Map(versions.map(({ version, plan }) => [version, plan.coordinator]));
  const coordinatorOf = (version: number): UnitId => coordinators.get(version) ?? newest.plan.coordinator;
  return [...laid.values()]
    .map(({ obligation }) => passToCoordinator(obligation, coordinatorOf, newest.plan.coordinator))
    .sort((a, b) => (`${a.dueDate} ${a.id}` < `${b.dueDate} ${b.id}` ? -1 : 1));
}
