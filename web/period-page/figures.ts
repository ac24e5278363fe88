/** A period's figures with their trace: every number's units, and what each of them handed in. */
import type { Translate } from '../../domain/bilingual.ts';
import {
  assess,
  formatAmount,
  formatAssigned,
  formatNumber,
  formatRate,
  rateOf,
} from '../../words/figures.ts';
import type { FigureState, UnitFigure } from '../../domain/aggregation/types.ts';
import { reportId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { formatDate, unitName } from '../layout/names.ts';
import { planWork } from '../layout/paths.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';

function stateWord(state: FigureState, t: Translate): string {
  switch (state) {
    case 'reported':
      return '';
    case 'zero':
      return t('Không phát sinh', 'Nothing arose');
    case 'not-applicable':
      return t('Không áp dụng', 'Does not apply');
    case 'elsewhere':
      return t('Gửi qua kênh khác', 'Sent by another channel');
    case 'missing':
      return t('Chưa có số liệu', 'Missing');
  }
}

function amountOf(figure: UnitFigure, t: Translate): string {
  const { state, elsewhere } = figure;
  if (state === 'reported') {
    const { denominator, value } = figure;
    return denominator === null || value === null
      ? formatAmount(figure)
      : `${formatAmount(figure)} (${formatNumber(value)}%)`;
  }
  const word = stateWord(state, t);
  return elsewhere ? `${word}: ${elsewhere.number}, ${formatDate(elsewhere.date, t)}` : word;
}

/** One entry for each target: what the report says, and folded away what it is made of. */
export function figuresOf({ snapshot }: ReportAsItStands, plan: Plan, t: Translate) {
  const { targets, aggregate, period } = snapshot;
  return targets.map((target, index) => {
    const figure = aggregate.figures[index]!;
    return {
      code: target.code,
      statement: target.statement,
      cells: [
        formatAssigned(target),
        formatAmount(figure),
        formatRate(rateOf(target, figure)),
        assess(target, figure, period),
      ],
      made: t(
        `${target.code}: ${figure.reported} đơn vị có số, ${figure.missing} chưa có`,
        `${target.code}: ${figure.reported} units gave it, ${figure.missing} have not`,
      ),
      units: figure.byUnit.map((each) => ({
        unit: unitName(plan, each.unit, t),
        href: planWork(plan.id, each.unit, reportId(each.unit, period.id)),
        amount: amountOf(each, t),
        submission: each.submission,
      })),
    };
  });
}
