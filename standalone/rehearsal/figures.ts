import { createHash } from 'node:crypto';
import { behaviourOf, figuresOf, type Behaviour } from '../../domain/behaviour.ts';
import type { Plan, Target, UnitId } from '../../domain/plan.ts';
import { magnitudeOf, monthsOf } from './magnitudes.ts';
import type { Figure, SubmissionContent } from '../../domain/submission.ts';

/** A number in [0, 1) that depends on nothing but its name: the same seed draws the same figures, in any order. */
function draw(...name: (string | number)[]): number {
  return createHash('sha256').update(name.join('\u0000')).digest().readUInt32BE() / 2 ** 32;
}

/** A whole number from one to another, both included. */
function between([from, to]: readonly [number, number], ...name: (string | number)[]): number {
  return from + Math.floor(draw(...name) * (to - from + 1));
}

/** For whom, in what and when a figure is drawn. */
interface Drawn {
  target: Target;
  unit: UnitId;
  seed: number;
  period: string;
  years: Plan['years'];
}

/**
 * How many there are in all: the same in every period and for every target that counts the same thing, but for what
 * arises anew, of which a half-year has half.
 */
function drawWhole({ target, unit, seed, period }: Drawn): number {
  const agreed = target.frozenDenominators[unit];
  if (agreed !== undefined) return agreed;
  const counted = target.denominator ?? target.numerator;
  const drawn = between(magnitudeOf(counted, period), unit, seed, counted);
  const part = target.overTime === 'sum' ? monthsOf(period) / 12 : 1;
  return Math.min(Math.max(1, Math.round(drawn * part)), target.max ?? drawn);
}

/** How much of it is done: from June to December and from year to year more, never less. */
function drawShare({ target, unit, seed, period, years }: Drawn): number {
  const ownPace = draw(unit, seed, target.code);
  const inYear = monthsOf(period) / 12;
  if (target.overTime === 'sum') {
    const isAll = target.operator === '>=' && target.value === 100 && ownPace < 0.6;
    return isAll ? 1 : 0.6 + 0.4 * ownPace;
  }
  if (target.frequency === 'year') return (0.7 + 0.3 * ownPace) * (0.4 + 0.6 * inYear);
  const progress = (Number(period.slice(0, 4)) - years.from + inYear) / (years.to - years.from + 1);
  const least = /lũy kế/iu.test(target.numerator) ? 0.7 : 0.5;
  return least + (1 - least) * (0.4 * ownPace + 0.6 * Math.min(1, progress));
}

/** An invented figure for a target: whole numbers of a believable size, most of which reach their threshold. */
function drawFigure(drawn: Drawn): Figure {
  const { target, unit, seed } = drawn;
  if (target.enforced) return { value: target.value };
  if (target.overUnits === 'sum' || target.overUnits === 'max')
    return { value: Math.min(between([1, 2], unit, seed, target.code), target.max ?? 2) };
  const denominator = drawWhole(drawn);
  // One thing is done or not, and stays so.
  if (denominator === 1) return { numerator: draw(unit, seed, target.code) < 0.8 ? 1 : 0, denominator };
  return { numerator: Math.round(denominator * drawShare(drawn)), denominator };
}

/** What a unit hands in for a period in a rehearsal: figures set by hand, else as it behaves, else drawn. */
export function rehearsedContent(
  plan: Plan,
  behaviour: Behaviour,
  unit: UnitId,
  period: string,
): SubmissionContent {
  const { kind } = behaviourOf(behaviour, unit, period);
  const given = figuresOf(behaviour, unit, period);
  const figures: Record<string, Figure> = {};
  for (const target of plan.targets.filter((t) => t.reportedBy.includes(unit))) {
    figures[target.code] =
      given[target.code] ??
      (kind === 'not-applicable' || (kind === 'zero' && !target.enforced)
        ? kind
        : drawFigure({ target, unit, seed: behaviour.seed, period, years: plan.years }));
  }
  const standing = plan.duties.filter(
    (duty) => duty.cadence === 'standing' && !duty.sensitive && duty.units.includes(unit),
  );
  return {
    figures,
    duties: Object.fromEntries(
      standing.map((duty) => [duty.code, 'Đang thực hiện theo kế hoạch (số liệu diễn tập).']),
    ),
    narrative: {
      results: `Đã triển khai ${standing.length} nhiệm vụ thường xuyên trong kỳ (nội dung diễn tập).`,
    },
  };
}
