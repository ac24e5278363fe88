import type { Translate } from '../../domain/bilingual.ts';
import type { ObligationRow, PeriodRow } from '../../domain/effects.ts';
import type { Plan } from '../../domain/plan.ts';
import { periodName } from '../../words/periods.ts';
import { citePlan, formatDate, formatInstant } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { approvalHome } from '../layout/paths.ts';
import { periodTag } from '../report-view/period-tag.ts';

/**
 * The periods whose report has been drafted, those waiting first, then the newest.
 * @param sends the coordinator's duty to send each period's report upward: it says by when
 */
export function approvalsPage(
  plan: Plan,
  rows: readonly PeriodRow[],
  sends: readonly ObligationRow[],
  t: Translate,
): PageModel {
  const drafted = rows
    .filter(({ state }) => state !== 'collecting')
    .sort((a, b) => (b.draftedAt ?? '').localeCompare(a.draftedAt ?? ''));
  const dueOf = ({ period }: PeriodRow): string | null => {
    const send = sends.find((one) => one.period === period);
    return send ? formatDate(send.dueDate, t) : null;
  };
  const entry = (row: PeriodRow) => ({
    href: approvalHome(plan.id, row.period),
    title: t(`Báo cáo ${periodName(row.period).vi}`, `Report for the ${periodName(row.period).en}`),
    tag: periodTag(row.state, t),
    due: dueOf(row),
    drafted: row.draftedAt && formatInstant(row.draftedAt, plan.timeZone, t),
    approved: row.approvedAt && formatInstant(row.approvedAt, plan.timeZone, t),
  });
  return {
    title: t('Báo cáo chờ phê duyệt', 'Reports awaiting approval'),
    plan: t(plan.title, plan.titleEn),
    context: [citePlan(plan, t)],
    back: { href: '/ke-hoach', text: t('Kế hoạch của tôi', 'My plans') },
    waiting: drafted.filter(({ state }) => state === 'draft').map(entry),
    finished: drafted.filter(({ state }) => state !== 'draft').map(entry),
  };
}
