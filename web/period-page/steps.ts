/** How far a period's report has come on its way upward, and what the coordinator does next. */
import type { PeriodState } from '../../domain/effects.ts';
import type { OfficialsTable } from '../../records/schema.ts';
import { sayDate, sayInstant } from '../frame/names.ts';
import type { Say } from '../frame/say.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';

export interface Step {
  name: string;
  /** When it was done; null where it is still to come. */
  done: string | null;
  isNow: boolean;
}

const ORDER: PeriodState[] = ['collecting', 'draft', 'approved', 'issued', 'sent'];

/** The path from collecting to sending. */
export function stepsOf({ row, sealed }: ReportAsItStands, zone: string, say: Say): Step[] {
  const reached = ORDER.indexOf(row.state);
  const at = (instant: string | null): string | null => instant && sayInstant(instant, zone, say);
  const issued = sealed?.issuedOn
    ? say(
        `số ${sealed.number}, ngày ${sayDate(sealed.issuedOn, say)}`,
        `${sealed.number}, ${sayDate(sealed.issuedOn, say)}`,
      )
    : null;
  const parts: [string, string | null][] = [
    [say('Dự thảo', 'Draft'), at(row.draftedAt)],
    [say('Phê duyệt', 'Approval'), at(row.approvedAt)],
    [say('Cho số, ngày', 'Number and date'), issued],
    [say('Gửi lên cấp trên', 'Sent upward'), at(row.sentAt)],
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
  say: Say,
): string {
  const who = approvers.map(({ name, email }) => (name ? `${name} (${email})` : email)).join(', ');
  const due = sayDate(snapshot.period.sendDue, say);
  switch (row.state) {
    case 'collecting':
      return say(
        'Đang nhận báo cáo của các đơn vị. Dự thảo tự mở khi đã nhận đủ hoặc đến ngày tổng hợp.',
        'The units’ reports are coming in. The draft opens by itself once all are there, or on its day.',
      );
    case 'draft':
      return who
        ? say(
            `Đang chờ phê duyệt: ${who}. Hạn gửi lên: ${due}.`,
            `Awaiting approval by ${who}. To be sent by ${due}.`,
          )
        : say(
            'Đang chờ phê duyệt, nhưng danh bạ chưa có người phê duyệt.',
            'Awaiting approval, but the directory has no approver.',
          );
    case 'approved':
      return say(
        `Đã phê duyệt và chốt số liệu. Việc của quý vị: xin số ở văn thư, ghi số và ngày, rồi gửi trước ${due}.`,
        `Approved and sealed. Yours to do: have it numbered, enter number and date, and send it by ${due}.`,
      );
    case 'issued':
      return say(
        `Đã có số. Việc của quý vị: gửi lên cấp trên trước ${due}.`,
        `Numbered. Yours to do: send it upward by ${due}.`,
      );
    case 'sent':
      return say('Đã gửi lên cấp trên; không cần làm gì thêm.', 'It went upward; nothing more is needed.');
    case 'closed':
      return say('Kế hoạch đã kết thúc khi báo cáo chưa gửi.', 'The plan ended before the report was sent.');
  }
}
