/** Whether a figure of an earlier period is one that its target takes: before anything of it is saved. */
import { countsParts } from '../../domain/aggregation/over-units.ts';
import { both } from '../../domain/bilingual.ts';
import { checkFigureFits } from '../../domain/figures/check-figure-fits.ts';
import type { Plan, Target } from '../../domain/plan.ts';
import { findPeriod } from '../../domain/regime.ts';
import { invalid } from '../../domain/user-error.ts';
import type { Engine } from '../engine.ts';

type Input = Omit<Parameters<Engine['setBaseline']>[0], 'plan' | 'as'>;

export const ALREADY_REPORTED = both(
  'Kỳ này đã có báo cáo được chốt trong hệ thống; số liệu so sánh lấy từ báo cáo đó.',
  'A sealed report of this period is in the system; figures for comparison come from it.',
);

function requireTarget(plan: Plan, code: string): Target {
  const target = plan.targets.find((one) => one.code === code);
  if (target) return target;
  throw invalid('target', both(`Kế hoạch không có chỉ tiêu “${code}”.`, `The plan has no target "${code}".`));
}

/**
 * As every figure of the target is: whole numbers, the part within the whole, and no more than a unit can count; of the
 * whole plan no more than all its units can.
 */
function requireFigure(target: Target, { unit, numerator, denominator }: Input): void {
  const isPart = countsParts(target);
  if (isPart && denominator === undefined) {
    throw invalid(
      'denominator',
      both(
        `Chỉ tiêu ${target.code} cần tử số và mẫu số.`,
        `${target.code} needs a numerator and a denominator.`,
      ),
    );
  }
  if (!isPart && denominator !== undefined) {
    throw invalid(
      'denominator',
      both(
        `Chỉ tiêu ${target.code} là một số, không có mẫu số.`,
        `${target.code} is an amount without denominator.`,
      ),
    );
  }
  const figure = denominator === undefined ? { value: numerator } : { numerator, denominator };
  const { max, enforced: _each, reportedBy, ...others } = target;
  const asked = {
    ...{ ...others, reportedBy },
    ...(max === undefined ? {} : { max: unit === undefined ? max * reportedBy.length : max }),
    // A denominator agreed in advance is that of the plan's own years, not of those before it.
    frozenDenominators: {},
  };
  const wrong = checkFigureFits(figure, asked, unit ?? '');
  if (!wrong) return;
  const field = wrong.part === 'value' ? 'numerator' : wrong.part;
  throw invalid(
    field,
    wrong.message,
    both('Xem lại hai số và nguồn.', 'Look at the numbers and their source again.'),
  );
}

/**
 * All but whether the unit is the plan's, and whether the period has a sealed report.
 * @returns its target
 * @throws UserError `invalid`, naming the field
 */
export function checkBaseline(plan: Plan, input: Input): Target {
  const target = requireTarget(plan, input.target);
  if (!findPeriod(input.period)) {
    throw invalid(
      'period',
      both(`“${input.period}” không phải là một kỳ báo cáo.`, `"${input.period}" is no reporting period.`),
      both('Ví dụ: 2023-h1, 2023.', 'For example 2023-h1, 2023.'),
    );
  }
  requireFigure(target, input);
  if (input.source.trim() === '')
    throw invalid('source', both('Cần ghi nguồn của số liệu.', 'The source of the figure is needed.'));
  return target;
}
