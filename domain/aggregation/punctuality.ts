/** Who reported and when: completeness and timeliness, which figures never touch. */
import type { Plan, UnitId } from '../plan.ts';
import { fromNumber, percentage } from './decimal.ts';
import type { Aggregate, PartialAggregate, Received, Reporter } from './types.ts';

type Punctuality = Omit<Aggregate, 'plan' | 'period' | 'figures'>;

/** The submission whose figures count: the unit's newest, unless it was returned; null where there is none. */
export function newestCounting(partial: PartialAggregate, unit: UnitId): Received | null {
  const newest = partial[unit]?.newest;
  return newest && (newest.state === 'submitted' || newest.state === 'accepted') ? newest : null;
}

/** Ordered units that owe the period's report: neither requested nor exempt. */
export function owingUnits(plan: Plan, exempt: ReadonlySet<UnitId>): Set<UnitId> {
  const ordered = plan.units.filter((unit) => unit.reports === 'ordered' && !exempt.has(unit.id));
  return new Set(ordered.map((unit) => unit.id));
}

/**
 * Sorts the units by what they sent. A returned report was received all the same, and stays as punctual as its
 * first version was; an exempt unit is in no rate.
 */
export function judgePunctuality(
  plan: Plan,
  partial: PartialAggregate,
  exempt: ReadonlySet<UnitId>,
): Punctuality {
  const owing = owingUnits(plan, exempt);
  const ids = (wanted: (unit: UnitId) => boolean): UnitId[] =>
    plan.units.map((unit) => unit.id).filter(wanted);
  const requested = plan.units.filter((unit) => unit.reports === 'requested').map((unit) => unit.id);
  const onTime = ids((unit) => owing.has(unit) && partial[unit]?.first.onTime === true);
  const late = ids((unit) => owing.has(unit) && partial[unit]?.first.onTime === false);
  const requestedReceived = requested.filter((unit) => partial[unit]);
  const received = onTime.length + late.length;
  return {
    completeness: { expected: owing.size, received, rate: rate(received, owing.size) },
    timeliness: { expected: owing.size, onTime: onTime.length, rate: rate(onTime.length, owing.size) },
    requested: { asked: requested.length, received: requestedReceived.length },
    onTime,
    late,
    missing: ids((unit) => owing.has(unit) && !partial[unit]),
    exempt: plan.units
      .filter((unit) => unit.reports === 'ordered' && exempt.has(unit.id))
      .map((unit) => unit.id),
    requestedReceived,
    reporters: plan.units.flatMap((unit) => {
      const seen = partial[unit.id];
      return seen ? [describeReporter(unit.reports === 'requested', seen)] : [];
    }),
  };
}

function describeReporter(
  requested: boolean,
  { first, newest }: PartialAggregate[string] & object,
): Reporter {
  return {
    unit: newest.unit,
    requested,
    firstReceivedAt: first.receivedAt,
    onTime: first.onTime,
    submission: newest.id,
    version: newest.version,
    receivedAt: newest.receivedAt,
    beingCorrected: newest.state === 'returned',
    ...(newest.onBehalf ? { onBehalf: true as const } : {}),
  };
}

function rate(part: number, whole: number): number | null {
  return percentage(fromNumber(part), fromNumber(whole));
}
