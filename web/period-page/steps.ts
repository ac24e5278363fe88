/** How far a period's report has come on its way upward, and what the coordinator does next. */
import type { Translate } from '../../domain/bilingual.ts';
import type { PeriodState } from '../../domain/effects.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import { formatDate, formatInstant } from '../layout/names.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';

export interface Step {
  name: string;
  /** When it was done; null where it is still to come. */
  done: string | null;
  isNow: boolean;
}

const ORDER: PeriodState[] = ['collecting', 'draft', 'approved', 'issued', 'sent'];

/** The path from collecting to sending. */
export function stepsOf({ row, sealed }: ReportAsItStands, zone: string, t: Translate): Step[] {
  const reached = ORDER.indexOf(row.state);
  const at = (instant: string | null): string | null => instant && formatInstant(instant, zone, t);
  const issued = sealed?.issuedOn
    ? t(
        `số ${sealed.number}, ngày ${formatDate(sealed.issuedOn, t)}`,
        `${sealed.number}, ${formatDate(sealed.issuedOn, t)}`,
      )
    : null;
  const parts: [string, string | null][] = [
    [t('Dự thảo', 'Draft'), at(row.draftedAt)],
    [t('Phê duyệt', 'Approval'), at(row.approvedAt)],
    [t('Cho số, ngày', 'Number and date'), issued],
    [t('Gửi lên cấp trên', 'Sent upward'), at(row.sentAt)],
  ];
  return parts.map(([name, done], index) => ({
    name,
    done,
    isNow: reached === index && row.state !== 'closed',
  }));
}

/** What is expected now, and of whom. */
export function nextWords(
  { row, snapshot }: ReportAsItStands,
  approvers: OfficialsTable[],
  t: Translate,
): string {
  const who = approvers.map(({ name, email }) => (name ? `${name} (${email})` : email)).join(', ');
  const due = formatDate(snapshot.period.sendDue, t);
  switch (row.state) {
    case 'collecting':
      return t(
        'Đang nhận báo cáo của các đơn vị. Dự thảo tự mở khi đã nhận đủ hoặc đến ngày tổng hợp.',
        'The units’ reports are coming in. The draft opens by itself once all are there, or on its day.',
      );
    case 'draft':
      return who
        ? t(
            `Đang chờ phê duyệt: ${who}. Hạn gửi lên: ${due}.`,
            `Awaiting approval by ${who}. To be sent by ${due}.`,
          )
        : t(
            'Đang chờ phê duyệt, nhưng danh bạ chưa có người phê duyệt.',
            'Awaiting approval, but the directory has no approver.',
          );
    case 'approved':
      return t(
        `Đã phê duyệt và chốt số liệu. Việc của quý vị: xin số ở văn thư, ghi số và ngày, rồi gửi trước ${due}.`,
        `Approved and sealed. Yours to do: have it numbered, enter number and date, and send it by ${due}.`,
      );
    case 'issued':
      return t(
        `Đã có số. Việc của quý vị: gửi lên cấp trên trước ${due}.`,
        `Numbered. Yours to do: send it upward by ${due}.`,
      );
    case 'sent':
      return t('Đã gửi lên cấp trên; không cần làm gì thêm.', 'It went upward; nothing more is needed.');
    case 'closed':
      return t('Kế hoạch đã kết thúc khi báo cáo chưa gửi.', 'The plan ended before the report was sent.');
  }
}
