import type { ObligationRow, PeriodRow } from '../../domain/effects.ts';
import type { Plan } from '../../domain/plan.ts';
import { periodName as periodNameEn } from '../../activities/mail/wording/en/names.ts';
import { periodName } from '../../activities/mail/wording/vi/names.ts';
import { citePlan, sayDate, sayInstant } from '../frame/names.ts';
import type { PageModel } from '../frame/page.ts';
import { approvalHome } from '../frame/paths.ts';
import type { Say } from '../frame/say.ts';
import { periodTag } from '../report-view/period-tag.ts';

/**
 * The periods whose report has been drafted, those waiting first, then the newest.
 * @param sends the coordinator's duty to send each period's report upward: it says by when
 */
export function approvalsPage(
  plan: Plan,
  rows: readonly PeriodRow[],
  sends: readonly ObligationRow[],
  say: Say,
): PageModel {
  const drafted = rows
    .filter(({ state }) => state !== 'collecting')
    .sort((a, b) => (b.draftedAt ?? '').localeCompare(a.draftedAt ?? ''));
  const dueOf = ({ period }: PeriodRow): string | null => {
    const send = sends.find((one) => one.period === period);
    return send ? sayDate(send.dueDate, say) : null;
  };
  const entry = (row: PeriodRow) => ({
    href: approvalHome(plan.id, row.period),
    title: say(`Báo cáo ${periodName(row.period)}`, `Report for the ${periodNameEn(row.period)}`),
    tag: periodTag(row.state, say),
    due: dueOf(row),
    drafted: row.draftedAt && sayInstant(row.draftedAt, plan.timeZone, say),
    approved: row.approvedAt && sayInstant(row.approvedAt, plan.timeZone, say),
  });
  return {
    title: say('Báo cáo chờ phê duyệt', 'Reports awaiting approval'),
    plan: say(plan.title, plan.titleEn),
    context: [citePlan(plan, say)],
    back: { href: '/ke-hoach', text: say('Kế hoạch của tôi', 'My plans') },
    waiting: drafted.filter(({ state }) => state === 'draft').map(entry),
    finished: drafted.filter(({ state }) => state !== 'draft').map(entry),
  };
}
