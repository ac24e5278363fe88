/** A period's figures, and how many units stand behind each. */
import type { Translate } from '../../domain/bilingual.ts';
import { assess, formatAmount, formatAssigned, formatRate, rateOf } from '../../words/figures.ts';
import type { TargetFigure } from '../../domain/aggregation/types.ts';
import type { Plan } from '../../domain/plan.ts';
import { heading, table, type Parts } from '../layout/blocks.ts';
import { periodTarget } from '../layout/paths.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';
import { BREAK, link, small } from '../layout/sentence.ts';

/** How many units a figure is made of, as a link says it. */
const unitsBehind = ({ reported, missing }: TargetFigure, code: string, t: Translate) =>
  t(
    `${code}: ${reported} đơn vị có số, ${missing} chưa có`,
    `${code}: reported by ${reported} units, missing from ${missing}`,
  );

/** What the report has of each target, each leading to the units behind it. */
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
        [
          `${target.code}. ${target.statement}`,
          figure.byUnit.length > 0 && [
            BREAK,
            small(link(periodTarget(plan.id, period.id, target.code), unitsBehind(figure, target.code, t))),
          ],
        ],
        formatAssigned(target),
        formatAmount(figure),
        formatRate(rateOf(target, figure)),
        assess(target, figure, period),
      ]),
    }),
  ];
}
