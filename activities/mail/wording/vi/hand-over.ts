/** Vietnamese words of an obligation passed on within its unit, and of a document that followed. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDate } from '../../../../words/dates.ts';
import { capital } from '../../../../words/capital.ts';
import { dueWords, momentWords, whatInFull, whatName } from './names.ts';

/** To the colleague who takes it over. */
export function delegated(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: chuyển tới Quý vị, hạn ${printDate(f.dueDate)}`,
    blocks: [
      text(
        `${f.unit} chuyển ${whatInFull(f)} cho Quý vị tiếp tục thực hiện. Từ nay các thư về việc này gửi tới Quý vị.`,
      ),
      list([`Hạn: ${dueWords(f)}.`, ...(f.why ? [`Lời nhắn: ${f.why}`] : [])]),
    ],
  };
}

/** To the focal point, with a new link. */
export function handedOver(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: đã chuyển cho đồng nghiệp trong đơn vị`,
    blocks: [
      text(`Từ nay các thư về ${whatInFull(f)} của ${f.unit} gửi tới đồng nghiệp nhận việc.`),
      text('Liên kết trong các thư trước đã được thay bằng liên kết dưới đây, dùng cho các việc còn lại.'),
    ],
  };
}

/** To the unit's head and the coordinator: somebody whom the directory did not know has it now. */
export function introduced(f: NoticeFacts): Words {
  const { name, email } = f.handedTo ?? { name: null, email: '' };
  return {
    subject: `${capital(whatName(f))} của ${f.unit}: chuyển cho người mới trong danh bạ`,
    blocks: [
      text(
        `${f.unit} đã chuyển ${whatInFull(f)} cho ${name ?? email} (${email}), người chưa có trong danh bạ. Người này nhận thư nhắc, xem và gửi được kết quả của riêng việc đó.`,
      ),
      text(
        'Nếu không đúng người của đơn vị, xin lấy lại việc ngay: mở việc này trên trang của đơn vị hoặc của kế hoạch và bấm “Lấy lại việc”; liên kết của người đó ngừng dùng tức thì.',
      ),
    ],
  };
}

/** The document came after the figures; what was on time stays on time. */
export function documentReceived(f: NoticeFacts): Words {
  return {
    subject: `Đã nhận văn bản của ${whatName(f)}`,
    blocks: [
      text(
        `Đã ghi nhận văn bản của ${f.unit} kèm theo ${whatName(f)}. Thời điểm đã nhận lần đầu không thay đổi.`,
      ),
      list([`Mã tham chiếu: ${f.receipt.reference}`, `Thời điểm nhận: ${momentWords(f, f.receipt.at)}`]),
    ],
  };
}
