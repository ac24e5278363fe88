/** A report was returned: what is missing, by when, and that it has not come. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import { localDate } from '../../../../domain/instants.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { titleOfUnit, whatName } from '../phrases/names.ts';

function correctDate(f: NoticeFacts): Bilingual {
  const date = f.correctBy ? localDate(f.correctBy, f.plan.timeZone) : f.dueDate;
  return both(printDate(date), printDateEn(date));
}

const WANTING = both('Nội dung cần bổ sung', 'To be completed');

export const returned: NoticeWording = {
  kind: 'returned',
  place: 80,
  keepsDate: true,
  vi: (f) => ({
    subject: `Đề nghị bổ sung ${whatName(f).vi}`,
    blocks: [
      text(
        f.requested
          ? `Trân trọng đề nghị Quý cơ quan phối hợp, bổ sung ${whatName(f).vi}.`
          : `Trân trọng đề nghị ${f.unit} bổ sung, chỉnh sửa ${whatName(f).vi} và gửi lại.`,
      ),
      list([...whyLine(f, WANTING).vi, `Xin gửi lại hết ngày ${correctDate(f).vi}.`]),
      text('Việc gửi lại không làm thay đổi thời điểm đã nhận lần đầu.'),
    ],
  }),
  en: (f) => ({
    subject: `Please complete: ${whatName(f).en}`,
    blocks: [
      text(
        f.requested
          ? `We would be grateful if you could complete the ${whatName(f).en}.`
          : `We kindly ask ${f.unit} to complete or correct the ${whatName(f).en} and send it again.`,
      ),
      list([...whyLine(f, WANTING).en, `Please send it again by the end of ${correctDate(f).en}.`]),
      text('Sending it again does not change when it was first received.'),
    ],
  }),
};

export const correctBy: NoticeWording = {
  kind: 'correct-by',
  place: 160,
  keepsDate: true,
  vi: (f) => ({
    subject: `Bổ sung ${whatName(f).vi}: hạn ${correctDate(f).vi}`,
    blocks: [
      text(
        `Trân trọng đề nghị ${f.requested ? 'Quý cơ quan' : f.unit} gửi bản bổ sung của ${whatName(f).vi}.`,
      ),
      list([...whyLine(f, WANTING).vi, `Hạn bổ sung: hết ngày ${correctDate(f).vi}.`]),
    ],
  }),
  en: (f) => ({
    subject: `Completion of the ${whatName(f).en}: by ${correctDate(f).en}`,
    blocks: [
      text(`We kindly ask ${f.unit} to send the completed ${whatName(f).en}.`),
      list([...whyLine(f, WANTING).en, `By the end of ${correctDate(f).en}.`]),
    ],
  }),
};

/** To the coordinating agency; the unit is not reminded again. */
export const correctOverdue: NoticeWording = {
  kind: 'correct-overdue',
  place: 60,
  vi: (f) => ({
    subject: `${titleOfUnit(f).vi}: chưa nhận bản bổ sung`,
    blocks: [
      text(
        `Đến nay chưa nhận được bản bổ sung ${whatName(f).vi} của ${f.unit} (hạn hết ngày ${correctDate(f).vi}).`,
      ),
      text('Thông tin để cơ quan đầu mối liên hệ, hỗ trợ; đơn vị không nhận thêm thư nhắc về việc này.'),
    ],
  }),
  en: (f) => ({
    subject: `${titleOfUnit(f).en}: completion not yet received`,
    blocks: [
      text(
        `The completed ${whatName(f).en} of ${f.unit} has not been received yet (by the end of ${correctDate(f).en}).`,
      ),
      text(
        'This is for the coordinating agency, to contact the unit and help; the unit receives no further reminder about it.',
      ),
    ],
  }),
};
