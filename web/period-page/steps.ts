/** How far a period's report has come on its way upward, and what the coordinator does next. */
import { awaitsApproval } from '../../domain/awaits-approval.ts';
import type { Translate } from '../../domain/bilingual.ts';
import type { PeriodState } from '../../domain/states.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import { formatDate, formatInstant } from '../layout/names.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';
import { strong, type Words } from '../layout/sentence.ts';

const ORDER: PeriodState[][] = [
  ['collecting'],
  ['draft', 'returned'],
  ['proposed'],
  ['sealed'],
  ['issued'],
  ['sent'],
];

const SEALED = ORDER.findIndex((states) => states.includes('sealed'));

/** The path from collecting to sending, each step with when it was done. */
export function stepsOf({ row, sealed }: ReportAsItStands, zone: string, t: Translate): Words[] {
  const reached = ORDER.findIndex((states) => states.includes(row.state));
  const at = (instant: string | null): string | null => instant && formatInstant(instant, zone, t);
  const issued = sealed?.issuedOn
    ? t(
        `số ${sealed.number}, ngày ${formatDate(sealed.issuedOn, t)}`,
        `${sealed.number}, ${formatDate(sealed.issuedOn, t)}`,
      )
    : null;
  const parts: [string, string | null][] = [
    [t('Dự thảo', 'Draft'), at(row.draftedAt)],
    [t('Trình duyệt', 'Proposal'), row.state === 'returned' ? null : at(row.proposedAt ?? null)],
    [t('Phê duyệt', 'Approval'), reached >= SEALED || row.state === 'closed' ? at(row.approvedAt) : null],
    [t('Cho số, ngày', 'Number and date'), issued],
    [t('Gửi lên cấp trên', 'Sent upward'), row.state === 'sent' ? at(row.sentAt) : null],
  ];
  return parts.map(([name, done], index) => {
    const isNow = reached === index && row.state !== 'closed';
    return [`${name}: `, done ?? (isNow ? strong(t('đang chờ', 'waiting')) : t('chưa đến', 'to come'))];
  });
}

/** What is expected now, and of whom. */
export function nextWords(
  { row, snapshot }: ReportAsItStands,
  approvers: OfficialsTable[],
  t: Translate,
): string {
  const who = approvers.map(({ name, email }) => (name ? `${name} (${email})` : email)).join(', ');
  const due = formatDate(snapshot.period.sendDue, t);
  switch (awaitsApproval(row) ? 'proposed' : row.state) {
    case 'collecting':
      return t(
        'Đang nhận báo cáo của các đơn vị. Dự thảo tự mở khi đã nhận đủ hoặc đến ngày tổng hợp.',
        'The units’ reports are being received. The draft opens by itself once all have arrived, or on the day of aggregation.',
      );
    case 'draft':
      return t(
        `Việc của quý vị: rà soát, hoàn thiện dự thảo rồi trình duyệt. Hạn gửi lên: ${due}.`,
        `Your next step: review and complete the draft, then propose it for approval. To be sent by ${due}.`,
      );
    case 'proposed':
      return who
        ? t(
            `Đang chờ phê duyệt: ${who}. Hạn gửi lên: ${due}.`,
            `Awaiting approval by ${who}. To be sent by ${due}.`,
          )
        : t(
            'Đang chờ phê duyệt, nhưng danh bạ chưa có người phê duyệt.',
            'Awaiting approval, but the directory has no approver.',
          );
    case 'returned':
      return t(
        `Người phê duyệt đã gửi lại. Việc của quý vị: hoàn thiện theo ý kiến dưới đây rồi trình lại. Hạn gửi lên: ${due}.`,
        `The approver has sent it back. Your next step: complete it as asked below and propose it again. To be sent by ${due}.`,
      );
    case 'sealed':
      return t(
        `Đã phê duyệt và chốt số liệu. Việc của quý vị: xin số ở văn thư, ghi số và ngày, rồi gửi trước ${due}.`,
        `Approved, and its figures are final. Your next step: have it numbered, enter number and date, and send it by ${due}.`,
      );
    case 'issued':
      return t(
        `Đã có số. Việc của quý vị: gửi lên cấp trên trước ${due}.`,
        `Numbered. Your next step: send it upward by ${due}.`,
      );
    case 'sent':
      return t(
        'Đã gửi lên cấp trên. Nếu sau đó nhận thêm hoặc sửa số liệu, có thể lập báo cáo bổ sung.',
        'Sent upward. If data come or are corrected afterwards, a supplementary report can be begun.',
      );
    case 'closed':
      return t('Kế hoạch đã kết thúc khi báo cáo chưa gửi.', 'The plan ended before the report was sent.');
  }
}
