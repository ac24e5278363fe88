/** What an amendment does to the work of a running plan: shown before it is applied, and applied as shown. */
import { isOwed } from '../decide/assignment-state.ts';
import type { ObligationRow } from '../projections.ts';
import { isPassed } from '../states.ts';
import { sendId } from '../ids.ts';
import { isPast } from '../past-obligations.ts';
import { listPeriods } from '../periods.ts';
import type { Instant, IsoDate, Plan, UnitId } from '../plan.ts';
import type { WorkCalendar } from '../calendar/types.ts';
import { fateOf, isOwedAlike } from './fate.ts';
import { identityOf, projectInForce, type PlanVersion, type Versioned } from './in-force.ts';
import { isAskedAlike } from './unit-content.ts';

/** The obligation as the record last saw it. */
export type KnownObligation = Pick<
  ObligationRow,
  'id' | 'unit' | 'kind' | 'period' | 'state' | 'extendedFrom' | 'dueDate'
>;

export interface Outcome {
  /** Obligations of the record whose date and standing stay. */
  kept: number;
  moved: { id: string; from: IsoDate; to: IsoDate }[];
  superseded: string[];
  added: string[];
  /** When that is due, by id. */
  due: Map<string, IsoDate>;
  /** Of each unit whose workflow has something to change, what that is; new units among them. */
  units: Map<UnitId, string[]>;
  /** Periods whose collection changes; and of those that the plan has no more. */
  periods: string[];
  endedPeriods: string[];
  /** Units and periods that have no workflow yet. */
  newUnits: UnitId[];
  newPeriods: string[];
}

/** A running plan: its versions up to now, and what the record knows of its work. */
export interface Running {
  versions: readonly PlanVersion[];
  known: readonly KnownObligation[];
  /** Units that have a workflow, whether or not it has ended. */
  started: readonly UnitId[];
  /** Those of them whose workflow has not ended. */
  running: readonly UnitId[];
}

const byIdentity = (all: Versioned[]): Map<string, Versioned> => new Map(all.map((o) => [identityOf(o), o]));

/** What is owed anew: in the amended plan alone, and not past. */
function isNew(o: Versioned, before: Map<string, Versioned>, all: Versioned[], now: Instant): boolean {
  return !before.has(identityOf(o)) && !isPast(o, all, now);
}

/**
 * Compares what is owed by a plan's versions with and without one more.
 *
 * @param next the amended plan, with the day from which it governs
 * @param now instant by which a date is past
 */
export function findOutcome(
  { versions, known, started, running }: Running,
  next: PlanVersion,
  calendar: WorkCalendar,
  now: Instant,
): Outcome {
  const before = byIdentity(projectInForce(versions, calendar));
  const owed = projectInForce([...versions, next], calendar);
  const after = byIdentity(owed);
  const was = versions.at(-1)?.plan ?? next.plan;
  const rows = new Set(known.filter((o) => !isPassed(o)).map(identityOf));
  const outcome: Outcome = {
    ...{ kept: 0, moved: [], superseded: [], added: [], due: new Map() },
    ...{ units: new Map(), periods: [], endedPeriods: [], newUnits: [], newPeriods: [] },
  };
  const asked = new Map<UnitId, boolean>();
  const isAsked = (unit: UnitId): boolean => {
    const alike = asked.get(unit) ?? isAskedAlike(was, next.plan, unit);
    asked.set(unit, alike);
    return alike;
  };
  const periods = new Set<string>();
  const concern = ({ kind, unit, period }: Pick<Versioned, 'kind' | 'unit' | 'period'>, id: string): void => {
    if (kind === 'send') periods.add(period ?? '');
    else outcome.units.set(unit, [...(outcome.units.get(unit) ?? []), id]);
  };

  for (const o of known) {
    // What has ended, or gone to another unit, by an amendment before is told by what came in its place.
    if (isPassed(o)) continue;
    const key = identityOf(o);
    const [old, fresh] = [before.get(key), after.get(key)];
    // What no version has any more was handed in before it was left out.
    if (!old) {
      outcome.kept += 1;
      continue;
    }
    const fate = fateOf(o, fresh, now);
    if (fate === 'superseded') {
      outcome.superseded.push(o.id);
      if (o.kind === 'send') outcome.endedPeriods.push(o.period ?? '');
      else concern(o, o.id);
      continue;
    }
    const governed = fresh !== undefined && fresh.planVersion === next.version;
    const alike = fresh !== undefined && isOwedAlike(old, fresh, now);
    // A period's report is written by the version that governs it, whatever of the plan has changed.
    const restated = governed && (o.kind === 'send' || !isAsked(o.unit));
    if (fresh && isOwed(o) && (!alike || restated)) {
      if (fate === 'moved') outcome.moved.push({ id: o.id, from: o.dueDate, to: fresh.dueDate });
      else outcome.kept += 1;
      concern(o, o.id);
    } else outcome.kept += 1;
  }
  for (const o of owed) {
    if (!isNew(o, before, owed, now) || rows.has(identityOf(o))) continue;
    outcome.added.push(o.id);
    outcome.due.set(o.id, o.dueDate);
    if (o.kind !== 'send') concern(o, o.id);
  }
  if (was.coordinator !== next.plan.coordinator) {
    // Whatever a unit still says goes to the one that coordinates now.
    for (const unit of running) outcome.units.set(unit, outcome.units.get(unit) ?? []);
  }
  return { ...outcome, ...placesOf(next.plan, { outcome, periods, started, known, calendar }) };
}

/** The workflows that the plan needs and has not, and the collections that change. */
function placesOf(
  plan: Plan,
  {
    outcome,
    periods,
    started,
    known,
    calendar,
  }: {
    outcome: Outcome;
    periods: Set<string>;
    started: readonly UnitId[];
    known: readonly KnownObligation[];
    calendar: WorkCalendar;
  },
): Pick<Outcome, 'newUnits' | 'newPeriods' | 'periods'> {
  const collected = new Set(known.flatMap(({ kind, period }) => (kind === 'send' ? [period] : [])));
  const added = new Set(outcome.added);
  const isAdded = (period: string): boolean => added.has(sendId(plan.coordinator, period));
  return {
    newUnits: plan.units.map(({ id }) => id).filter((id) => !started.includes(id)),
    newPeriods: listPeriods(plan, calendar)
      .map(({ id }) => id)
      .filter((id) => isAdded(id) && !collected.has(id)),
    periods: [...periods].sort(),
  };
}
