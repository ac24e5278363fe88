import { awaitsApproval } from '../../domain/awaits-approval.ts';
import type { Translate } from '../../domain/bilingual.ts';
import type { ObligationRow, PeriodRow } from '../../domain/projections.ts';
import type { Plan } from '../../domain/plan.ts';
import { periodName } from '../../words/periods.ts';
import {
  entries,
  entryTitle,
  heading,
  paragraph,
  smallPrint,
  type BlockPage,
  type Parts,
} from '../layout/blocks.ts';
import { citePlan, formatDate, formatInstant } from '../layout/names.ts';
import { approvalHome, MY_PLANS } from '../layout/paths.ts';
import { periodTag } from '../report-view/period-tag.ts';
import { joined, link, strong, tag } from '../layout/sentence.ts';

/**
 * The periods whose report has been drafted, those waiting first, then the newest.
 * @param sends the coordinator's duty to send each period's report upward: it says by when
 */
export function approvalsPage(
  plan: Plan,
  rows: readonly PeriodRow[],
  sends: readonly ObligationRow[],
  t: Translate,
): BlockPage {
  const drafted = rows
    .filter(({ state }) => state !== 'collecting')
    .sort((a, b) => (b.draftedAt ?? '').localeCompare(a.draftedAt ?? ''));
  const entry = (row: PeriodRow): Parts => {
    const due = sends.find((one) => one.period === row.period)?.dueDate;
    const at = (instant: string): string => formatInstant(instant, plan.timeZone, t);
    const title = t(`Báo cáo ${periodName(row.period).vi}`, `Report for the ${periodName(row.period).en}`);
    return [
      entryTitle([link(approvalHome(plan.id, row.period), title), ' ', tag(periodTag(row.state, t))]),
      smallPrint(
        joined([
          due &&
            row.approvedAt === null &&
            strong(`${t('Hạn gửi lên cấp trên:', 'To be sent upward by')} ${formatDate(due, t)}`),
          row.draftedAt && `${t('Dự thảo lúc', 'Drafted at')} ${at(row.draftedAt)}`,
          row.approvedAt && `${t('Phê duyệt lúc', 'Approved at')} ${at(row.approvedAt)}`,
        ]),
      ),
    ];
  };
  const withCoordinator = drafted.filter(
    (row) => (row.state === 'draft' || row.state === 'returned') && !awaitsApproval(row),
  );
  const waiting = drafted.filter(awaitsApproval);
  const finished = drafted.filter(
    ({ state }) => state !== 'draft' && state !== 'proposed' && state !== 'returned',
  );
  const intro = t(
    'Mở báo cáo để đọc như sẽ gửi, rồi phê duyệt hoặc trả lại kèm lý do.',
    'Open a report to read it as it will be sent, then approve it or send it back with a reason.',
  );
  return {
    title: t('Báo cáo chờ phê duyệt', 'Reports awaiting approval'),
    context: [citePlan(plan, t)],
    back: { href: MY_PLANS, text: t('Kế hoạch của tôi', 'My plans') },
    isWide: true,
    blocks: [
      paragraph(`${t(plan.title, plan.titleEn)}. ${intro}`),
      waiting.length > 0
        ? [heading(t('Chờ phê duyệt', 'Waiting for approval')), entries(waiting.map(entry))]
        : t(
            'Hiện không có báo cáo nào chờ phê duyệt. Khi có dự thảo, hệ thống gửi thư báo.',
            'No report is waiting for approval. You will get a mail when there is a draft.',
          ),
      withCoordinator.length > 0 && [
        heading(t('Đang được hoàn thiện, chưa trình', 'Being completed, not proposed yet')),
        entries(withCoordinator.map(entry)),
      ],
      finished.length > 0 && [heading(t('Đã phê duyệt', 'Approved')), entries(finished.map(entry))],
    ],
  };
}
