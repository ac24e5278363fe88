import type { Target, UnitId } from '../plan.ts';
import type { Figure } from '../submission.ts';
import { combine, contribute, type Contribution } from './over-units.ts';
import { newestCounting } from './punctuality.ts';
import type { FigureState, PartialAggregate, Received, TargetFigure, UnitFigure } from './types.ts';

interface Part {
  row: UnitFigure;
  contribution: Contribution | null;
}

/**
 * Adds up one target over the units that report it.
 * @param owing units that owe the period's report; only they can be missing
 */
export function computeTargetFigure(
  target: Target,
  partial: PartialAggregate,
  owing: ReadonlySet<UnitId>,
): TargetFigure {
  const parts = [...new Set(target.reportedBy)]
    .filter((unit) => owing.has(unit) || newestCounting(partial, unit) !== null)
    .map((unit) => readPart(target, unit, newestCounting(partial, unit)))
    // A unit that owes nothing and left the figure out is not asked for it.
    .filter(({ row }) => row.state !== 'missing' || owing.has(row.unit));
  const added = parts.filter((part) => part.contribution !== null);
  const byUnit = parts.map((part) => part.row);
  const count = (state: FigureState): number => byUnit.filter((row) => row.state === state).length;
  const counts = {
    reported: count('reported'),
    zero: count('zero'),
    notApplicable: count('not-applicable'),
    elsewhere: count('elsewhere'),
    missing: count('missing'),
  };
  return {
    target: target.code,
    ...combine(
      target,
      added.map((part) => part.contribution!),
    ),
    state: overallState(counts),
    ...counts,
    trace: added.map((part) => part.row.submission!),
    byUnit,
  };
}

function readPart(target: Target, unit: UnitId, received: Received | null): Part {
  const figure = received?.figures[target.code];
  const contribution = figure === undefined ? null : contribute(target, unit, figure);
  const state = figure === undefined ? 'missing' : stateOf(figure, contribution);
  const own = contribution && state === 'reported' ? combine(target, [contribution]) : null;
  return {
    row: {
      unit,
      state,
      submission: received?.id ?? null,
      numerator: own?.numerator ?? null,
      denominator: own?.denominator ?? null,
      value: own?.value ?? null,
      elsewhere: typeof figure === 'object' && 'elsewhere' in figure ? figure.elsewhere : null,
    },
    contribution,
  };
}

function stateOf(figure: Figure, contribution: Contribution | null): FigureState {
  if (figure === 'zero' || figure === 'not-applicable') return figure;
  if ('elsewhere' in figure) return 'elsewhere';
  return contribution ? 'reported' : 'missing';
}

function overallState(
  counts: Pick<TargetFigure, 'reported' | 'zero' | 'notApplicable' | 'elsewhere' | 'missing'>,
): FigureState {
  if (counts.reported > 0) return 'reported';
  if (counts.missing > 0) return 'missing';
  if (counts.elsewhere > 0) return 'elsewhere';
  return counts.zero > 0 ? 'zero' : 'not-applicable';
}
