/** What becomes of a report that was received. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import { localDate } from '../../../../domain/instants.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import type { NoticeFacts } from '../facts.ts';

/** The part of a reference that can be read over a telephone: `act-6b2fb172f87b…` as `6B2F-B172`; null for others. */
export function spokenReference(reference: string): string | null {
  const [, a, b] = /^(?:act|key)-([0-9a-f]{4})([0-9a-f]{4})/.exec(reference) ?? [];
  return a && b ? `${a}-${b}`.toUpperCase() : null;
}

/** Which version counts, and whether another may take its place. */
export function whatNext(f: NoticeFacts): Bilingual {
  const { newer, at, aggregate } = f.receipt;
  const { coordinator, timeZone } = f.plan;
  if (newer !== null)
    return both(
      `Bản này được gửi trước bản ${newer}, là bản đã được ghi nhận trước đó; bản này được lưu làm bản trước và không thay bản ${newer}.`,
      `It was sent before version ${newer}, which was already recorded; it is kept as an earlier version and does not replace version ${newer}.`,
    );
  if (aggregate)
    return both(
      `Báo cáo tổng hợp của kỳ này ${aggregate === 'sent' ? 'đã được gửi đi' : 'đã được phê duyệt'} trước khi nhận bản này. Số liệu được lưu, nhưng không có trong báo cáo đó; xin liên hệ ${coordinator} nếu cần bổ sung.`,
      `The consolidated report of this period was ${aggregate === 'sent' ? 'sent' : 'approved'} before this was received. The figures are kept, but are not part of that report; please contact ${coordinator} if they should be added.`,
    );
  return localDate(at, timeZone) > f.dueDate
    ? both(
        `Đã qua hạn nên không gửi bản khác thay bản này được nữa. Nếu cần sửa, xin thu hồi khi báo cáo chưa được tiếp nhận, hoặc đề nghị ${coordinator} gửi trả để bổ sung.`,
        `The due date has passed, so no other version can replace it. If it has to be changed, please withdraw it before it is accepted, or ask ${coordinator} to return it.`,
      )
    : both(
        `Đến hết ngày ${printDate(f.dueDate)}, khi báo cáo chưa được tiếp nhận, đơn vị có thể gửi lại bản khác; bản mới nhất được dùng.`,
        `Until the end of ${printDateEn(f.dueDate)}, as long as it has not been accepted, you may send another version; the newest is used.`,
      );
}
