/** What becomes of a report that was received. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import { localDate } from '../../../../domain/instants.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import type { NoticeFacts } from '../facts.ts';

/** Which version counts, and whether another may take its place. */
export function whatNext(f: NoticeFacts): Bilingual {
  const { newer, at, aggregate, aggregateAt } = f.receipt;
  const { coordinator, timeZone } = f.plan;
  if (newer !== null)
    return both(
      `Bản này được gửi trước bản ${newer}, là bản đã được ghi nhận trước đó; bản này được lưu làm bản trước và không thay bản ${newer}.`,
      `It was sent before version ${newer}, which was already recorded; it is kept as an earlier version and does not replace version ${newer}.`,
    );
  if (aggregate) {
    const day = aggregateAt && localDate(aggregateAt, timeZone);
    const on = day ? both(` ngày ${printDate(day)}`, ` on ${printDateEn(day)}`) : both('', '');
    return both(
      `Đã nhận; báo cáo tổng hợp của kỳ này ${aggregate === 'sent' ? 'đã gửi' : 'đã được phê duyệt'}${on.vi}, trước khi nhận bản này, nên chưa có số liệu của bản này. ${coordinator} được báo và sẽ xem xét bổ sung.`,
      `Received; the consolidated report of this period was ${aggregate === 'sent' ? 'sent' : 'approved'}${on.en}, before this came, and does not hold it. ${coordinator} is told and will consider a supplement.`,
    );
  }
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
