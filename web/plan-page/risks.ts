/** Targets that would miss their milestone at the pace of the sealed reports, each with how that was computed. */
import type { Translate } from '../../domain/bilingual.ts';
import { trendOf, type Reached, type Trend } from '../../domain/figures/trend.ts';
import type { Plan, Target } from '../../domain/plan.ts';
import { formatAssigned, formatNumber } from '../../words/figures.ts';
import { bullets, heading, type Parts } from '../layout/blocks.ts';
import { formatDate } from '../layout/names.ts';
import { periodTarget } from '../layout/paths.ts';
import { BREAK, link, small } from '../layout/sentence.ts';

function computed({ from, to, milestone, projected }: Trend, { unit }: Target, t: Translate): string {
  const amount = (value: number): string => `${formatNumber(value)}${unit === '%' ? '%' : ` ${unit}`}`;
  const at = ({ value, on }: Reached): string => `${amount(value)} (${formatDate(on, t)})`;
  const day = formatDate(milestone, t);
  return t(
    `Từ ${at(from)} đến ${at(to)}; giữ nhịp này, đến ngày ${day} ước đạt ${amount(projected)}.`,
    `From ${at(from)} to ${at(to)}; at this pace it would reach ${amount(projected)} by ${day}.`,
  );
}

/** Nothing where no target is at risk. */
export function riskBlocks(plan: Plan, reached: ReadonlyMap<string, Reached[]>, t: Translate): Parts {
  const risks = plan.targets.flatMap((target) => {
    const trend = trendOf(target, reached.get(target.code) ?? []);
    return trend?.isAtRisk ? [{ target, trend }] : [];
  });
  if (risks.length === 0) return null;
  return [
    heading(t('Chỉ tiêu có nguy cơ không đạt', 'Targets at risk of being missed'), 'nguy-co'),
    t(
      'Ước tính theo xu hướng: lấy nhịp tăng, giảm giữa báo cáo đã chốt đầu tiên và mới nhất, kéo dài đến mốc. Đây không phải đánh giá chính thức; đánh giá nằm trong báo cáo.',
      'Estimated by trend: the pace between the first and the newest sealed report, carried on to the milestone. This is no official assessment; the report has that.',
    ),
    bullets(
      risks.map(({ target, trend }) => [
        link(
          periodTarget(plan.id, trend.to.period, target.code),
          `${target.code}. ${t(target.statement, target.statementEn)}`,
        ),
        BREAK,
        small(`${t('Giao', 'Assigned')}: ${formatAssigned(target)}. ${computed(trend, target, t)}`),
      ]),
    ),
  ];
}
