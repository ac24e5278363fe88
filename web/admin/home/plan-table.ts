import type { Translate } from '../../../domain/bilingual.ts';
import type { PlanCounts } from '../../../records/plans/overview.ts';
import { paragraph, table, type Block } from '../../layout/blocks.ts';
import { citePlan, formatDate } from '../../layout/names.ts';
import { adminPlan } from '../../layout/paths.ts';
import { planTag } from '../../my-plans/plan-tag.ts';
import { BREAK, link, small, tag } from '../../layout/sentence.ts';

/** Each plan with its counts. */
export function planTable(plans: readonly PlanCounts[], t: Translate): Block {
  if (plans.length === 0) {
    return paragraph(t('Chưa có kế hoạch nào được khởi động.', 'No plan has been launched yet.'));
  }
  const number = (text: string) => ({ text, isNumber: true });
  return table({
    label: t('Kế hoạch', 'Plans'),
    caption: t('Mọi kế hoạch với số đơn vị và việc', 'All plans with their units and obligations'),
    firstIsLight: true,
    columns: [
      t('Kế hoạch', 'Plan'),
      number(t('Đơn vị', 'Units')),
      number(t('Mọi việc', 'All')),
      number(t('Đang mở', 'Open')),
      number(t('Quá hạn', 'Overdue')),
      t('Hạn tới', 'Next due'),
    ],
    rows: plans.map(({ plan, state, obligations, open, overdue, nextDue }) => [
      [
        link(adminPlan(plan.id), t(plan.title, plan.titleEn)),
        ' ',
        tag(planTag(state, t)),
        BREAK,
        small(citePlan(plan, t)),
      ],
      plan.units.length,
      obligations,
      open,
      overdue,
      nextDue ? formatDate(nextDue, t) : '–',
    ]),
  });
}
