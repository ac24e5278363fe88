/** A period's figures with their trace: every number's units, and what each of them submitted. */
import type { Translate } from '../../domain/bilingual.ts';
import {
  assess,
  formatAmount,
  formatAssigned,
  formatNumber,
  formatRate,
  rateOf,
} from '../../words/figures.ts';
import type { TargetFigure, FigureState, UnitFigure } from '../../domain/aggregation/types.ts';
import { reportId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { bullets, details, heading, table, type Parts } from '../layout/blocks.ts';
import { formatDate, unitName } from '../layout/names.ts';
import { planWork } from '../layout/paths.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';
import { hint, link } from '../layout/sentence.ts';

function stateWord(state: FigureState, t: Translate): string {
  switch (state) {
    case 'reported':
      return '';
    case 'zero':
      return t('Không phát sinh', 'No occurrences');
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

/** The units behind one number, folded away. */
function trace(
  figure: TargetFigure,
  code: string,
  { plan, period }: { plan: Plan; period: string },
  t: Translate,
): Parts {
  if (figure.byUnit.length === 0) return null;
  return details(
    t(
      `${code}: ${figure.reported} đơn vị có số, ${figure.missing} chưa có`,
      `${code}: reported by ${figure.reported} units, missing from ${figure.missing}`,
    ),
    bullets(
      figure.byUnit.map((each) => [
        link(planWork(plan.id, each.unit, reportId(each.unit, period)), unitName(plan, each.unit, t)),
        `: ${amountOf(each, t)}`,
        each.submission !== null && [' ', hint(each.submission)],
      ]),
    ),
  );
}

/** What the report has of each target, and folded away what it is made of. */
export function figuresParts({ snapshot }: ReportAsItStands, plan: Plan, t: Translate): Parts {
  const { targets, aggregate, period } = snapshot;
  if (targets.length === 0) return null;
  const each = targets.map((target, index) => ({ target, figure: aggregate.figures[index]! }));
  return [
    heading(t('Số liệu và nguồn của từng số', 'Figures and where each comes from'), 'so-lieu'),
    table({
      labelledBy: 'so-lieu',
      lang: 'vi',
      columns: [
        t('Chỉ tiêu', 'Target'),
        t('Giao', 'Assigned'),
        { text: t('Kỳ này', 'This period'), isNumber: true },
        { text: t('Tỷ lệ (%)', 'Rate (%)'), isNumber: true },
        t('Đánh giá', 'Assessment'),
      ],
      rows: each.map(({ target, figure }) => [
        `${target.code}. ${target.statement}`,
        formatAssigned(target),
        formatAmount(figure),
        formatRate(rateOf(target, figure)),
        assess(target, figure, period),
      ]),
    }),
    each.map(({ target, figure }) => trace(figure, target.code, { plan, period: period.id }, t)),
  ];
}
