import { createHash } from 'node:crypto';
import { behaviourOf, figuresOf, type Behaviour } from '../../domain/behaviour.ts';
import type { Plan, Target, UnitId } from '../../domain/plan.ts';
import type { Figure, SubmissionContent } from '../../domain/submission.ts';

/** A number in [0, 1) that depends on nothing but its name: the same seed draws the same figures, in any order. */
function draw(...name: (string | number)[]): number {
  return createHash('sha256').update(name.join('\u0000')).digest().readUInt32BE() / 2 ** 32;
}

/** An invented figure for a target: most reach its threshold, some do not. */
function drawFigure(target: Target, unit: UnitId, ...rest: (string | number)[]): Figure {
  const name = [unit, ...rest];
  if (target.overUnits === 'sum' || target.overUnits === 'max')
    return { value: Math.floor(draw(...name, 'v') * 50) };
  const denominator = target.frozenDenominators[unit] ?? 20 + Math.floor(draw(...name, 'd') * 100);
  const share = 0.6 + 0.4 * draw(...name, 'n');
  return { numerator: Math.round(denominator * share), denominator };
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
      (kind === 'zero' || kind === 'not-applicable'
        ? kind
        : drawFigure(target, unit, behaviour.seed, period, target.code));
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
