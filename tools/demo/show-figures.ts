import { both, type Translate } from '../../domain/bilingual.ts';
import { drawTable, type Colors } from '../../cli/table.ts';
import { assessTarget } from '../../domain/figures/assess.ts';
import type { Plan } from '../../domain/plan.ts';
import type { RehearsedPeriod } from '../../standalone/rehearsal/summary-types.ts';

/** Targets shown: one of each kind of reporter, some reached and some not. */
const SHOWN = ['HG-T1', 'HG-T4', 'HG-T7', 'HG-T9'];

const WORDS = {
  met: both('đạt', 'met'),
  'under-way': both('đang thực hiện', 'under way'),
  'not-met': both('chưa đạt', 'not met'),
} as const;

/**
 * A few targets of a period as lines of a table.
 * @param plan for the statements
 * @param period rehearsed
 * @param colors of the stream it goes to
 * @param t chooses the reader's language
 */
export function drawFigures(plan: Plan, period: RehearsedPeriod, colors: Colors, t: Translate): string[] {
  const rows = plan.targets
    .filter(({ code }) => SHOWN.includes(code))
    .map((target) => {
      const { code, operator, value, unit, statement } = target;
      const figure = period.figures.find(({ target }) => target === code);
      const sum = figure ? `${figure.numerator ?? '–'}/${figure.denominator ?? '–'}` : null;
      const judged = assessTarget(target, figure?.met ?? null, { id: period.id, to: period.cutoff });
      const reached = judged && t(WORDS[judged]);
      const short = statement.length > 48 ? `${statement.slice(0, 47).trimEnd()}…` : statement;
      return [code, short, `${operator} ${value} ${unit}`, sum, figure?.value ?? null, reached];
    });
  const head = [
    t('Mã', 'Code'),
    t('Chỉ tiêu', 'Target'),
    t('Giao', 'Set'),
    t('Tổng', 'Sum'),
    '%',
    t('Kết quả', 'Result'),
  ];
  return drawTable(colors, head, rows, [3, 4]).split('\n');
}
