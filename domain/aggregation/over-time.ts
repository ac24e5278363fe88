/** The operators over time: the cumulative column ("lũy kế") of a report. */
import type { Period } from '../obligation.ts';
import type { Target } from '../plan.ts';
import { compare, fromNumber, multiply, type Decimal } from './decimal.ts';
import { combine, type Combined } from './over-units.ts';
import type { TargetFigure } from './types.ts';

export interface PeriodFigure {
  period: Pick<Period, 'id' | 'from' | 'to'>;
  figure: Pick<TargetFigure, 'numerator' | 'denominator' | 'value'>;
}

export interface Accumulated extends Combined {
  /** Ids of the periods that entered, oldest first. */
  periods: string[];
}

/**
 * Carries a target's figure over several periods.
 * An annual report covers its whole window, so whatever lies inside the window of another given period is left
 * out: a half-year is never added to its year. `sum` adds numerators and denominators, `last` takes the newest
 * period that has a value, `max` the best one.
 */
export function accumulate(target: Target, figures: readonly PeriodFigure[]): Accumulated {
  const known = figures
    .filter(({ figure }) => figure.value !== null)
    .filter(
      ({ period }) => !figures.some((other) => other.figure.value !== null && encloses(other.period, period)),
    )
    .sort((a, b) => (a.period.to < b.period.to ? -1 : 1));
  const entered = target.overTime === 'sum' ? known : pickOne(target, known);
  const parts = entered.map((one) => ({
    numerator: numeratorOf(one),
    denominator: fromNumber(one.figure.denominator ?? 0),
  }));
  return { ...combine(target, parts), periods: entered.map(({ period }) => period.id) };
}

function encloses(outer: PeriodFigure['period'], inner: PeriodFigure['period']): boolean {
  return outer.id !== inner.id && outer.from <= inner.from && inner.to <= outer.to;
}

function pickOne(target: Target, known: PeriodFigure[]): PeriodFigure[] {
  if (known.length === 0) return [];
  return [known.reduce((best, next) => (target.overTime === 'last' || exceeds(next, best) ? next : best))];
}

/** a/b > c/d as a·d > c·b; amounts have no denominator and count as over one. */
function exceeds(a: PeriodFigure, b: PeriodFigure): boolean {
  const left = multiply(numeratorOf(a), fromNumber(b.figure.denominator ?? 1));
  return compare(left, multiply(numeratorOf(b), fromNumber(a.figure.denominator ?? 1))) > 0;
}

function numeratorOf({ figure }: PeriodFigure): Decimal {
  return fromNumber(figure.numerator ?? 0);
}
