/** Vietnamese words of receipts: what came, when, and what can still be done with it. */
import { localDate } from '../../../../domain/instants.ts';
import { printDate } from '../../../../words/dates.ts';
import { list, spokenReference, text, type NoticeFacts, type Words } from '../facts.ts';
import { momentWords, whatName } from './names.ts';

/** What becomes of the report now: which version counts, and whether another may take its place. */
function whatNext(f: NoticeFacts): string {
  const { newer, at, aggregate } = f.receipt;
  if (newer !== null)
    return `Bản này được gửi trước bản ${newer}, là bản đã được ghi nhận trước đó; bản này được lưu làm bản trước và không thay bản ${newer}.`;
  if (aggregate)
    return `Báo cáo tổng hợp của kỳ này ${aggregate === 'sent' ? 'đã được gửi đi' : 'đã được phê duyệt'} trước khi nhận bản này. Số liệu được lưu, nhưng không có trong báo cáo đó; xin liên hệ ${f.plan.coordinator} nếu cần bổ sung.`;
  return localDate(at, f.plan.timeZone) > f.dueDate
    ? `Đã qua hạn nên không gửi bản khác thay bản này được nữa. Nếu cần sửa, xin thu hồi khi báo cáo chưa được tiếp nhận, hoặc đề nghị ${f.plan.coordinator} gửi trả để bổ sung.`
    : `Đến hết ngày ${printDate(f.dueDate)}, khi báo cáo chưa được tiếp nhận, đơn vị có thể gửi lại bản khác; bản mới nhất được dùng.`;
}

export function receipt(f: NoticeFacts): Words {
  const r = f.receipt;
  const spoken = spokenReference(r.reference);
  const rows = [
    `Mã tham chiếu: ${r.reference}${spoken ? ` (đọc qua điện thoại: ${spoken})` : ''}`,
    ...(r.version > 0 ? [`Phiên bản: ${r.version}`] : []),
    `Thời điểm nhận: ${momentWords(f, r.at)}`,
    ...(r.receivedOn
      ? [`Cơ quan đầu mối nhập thay theo văn bản giấy nhận ngày ${printDate(r.receivedOn)}`]
      : []),
    ...(r.onTime === null ? [] : [r.onTime ? 'Đúng hạn' : 'Sau hạn']),
  ];
  const isReport = f.kind === 'report';
  return {
    subject: isReport ? `Đã nhận ${whatName(f)}` : `Đã ghi nhận hoàn thành ${whatName(f)}`,
    blocks: [
      text(
        isReport
          ? `${f.plan.coordinator} đã nhận ${whatName(f)} của ${f.unit}. Trân trọng cảm ơn.`
          : `${f.unit} báo đã hoàn thành ${whatName(f)}; việc này đã được ghi nhận. Trân trọng cảm ơn.`,
      ),
      list(rows),
      ...(isReport ? [text(whatNext(f))] : []),
      ...(isReport && r.newer === null && !f.documented
        ? [
            text(
              'Đã có số liệu, chưa có văn bản: xin bổ sung số, ngày và bản ký khi văn bản được ban hành. Việc bổ sung không làm thay đổi thời điểm đã nhận.',
            ),
          ]
        : []),
    ],
  };
}
