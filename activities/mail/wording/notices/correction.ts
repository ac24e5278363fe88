/** A report was returned, or reopened after it had been accepted: what is missing, by when, and that it has not come. */
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
  words: (f) => {
    const [what, by] = [whatName(f), correctDate(f)];
    return {
      subject: both(`Đề nghị bổ sung ${what.vi}`, `Please complete: ${what.en}`),
      blocks: [
        f.requested
          ? text(
              `Trân trọng đề nghị Quý cơ quan phối hợp, bổ sung ${what.vi}.`,
              `We would be grateful if you could complete the ${what.en}.`,
            )
          : text(
              `Trân trọng đề nghị ${f.unit} bổ sung, chỉnh sửa ${what.vi} và gửi lại.`,
              `We kindly ask ${f.unit} to complete or correct the ${what.en} and send it again.`,
            ),
        list(
          ...whyLine(f, WANTING),
          both(`Xin gửi lại hết ngày ${by.vi}.`, `Please send it again by the end of ${by.en}.`),
        ),
        text(
          'Việc gửi lại không làm thay đổi thời điểm đã nhận lần đầu.',
          'Sending it again does not change when it was first received.',
        ),
      ],
    };
  },
};

export const reportReopened: NoticeWording = {
  kind: 'report-reopened',
  place: 82,
  keepsDate: true,
  words: (f) => {
    const [what, by] = [whatName(f), correctDate(f)];
    const unit = f.requested ? both('Quý cơ quan', 'you') : both(f.unit, f.unit);
    return {
      subject: both(`Đề nghị sửa ${what.vi} đã tiếp nhận`, `Please correct: ${what.en}`),
      blocks: [
        text(
          `Cơ quan đầu mối đã tiếp nhận ${what.vi}, nay thấy có nội dung cần sửa. Trân trọng đề nghị ${unit.vi} sửa và gửi lại.`,
          `The ${what.en} had been accepted; something in it has been found to need correction. We kindly ask ${unit.en} to correct it and send it again.`,
        ),
        list(
          ...whyLine(f, both('Nội dung cần sửa', 'To be corrected')),
          both(`Xin gửi lại hết ngày ${by.vi}.`, `Please send it again by the end of ${by.en}.`),
        ),
        text(
          'Bản đã gửi chưa được tính vào báo cáo tổng hợp cho đến khi có bản sửa. Việc gửi lại không làm thay đổi thời điểm đã nhận lần đầu.',
          'The version received does not count in the consolidated report until the corrected one has come. Sending it again does not change when it was first received.',
        ),
      ],
    };
  },
};

export const correctBy: NoticeWording = {
  kind: 'correct-by',
  place: 160,
  keepsDate: true,
  words: (f) => {
    const [what, by] = [whatName(f), correctDate(f)];
    return {
      subject: both(`Bổ sung ${what.vi}: hạn ${by.vi}`, `Completion of the ${what.en}: by ${by.en}`),
      blocks: [
        text(
          `Trân trọng đề nghị ${f.requested ? 'Quý cơ quan' : f.unit} gửi bản bổ sung của ${what.vi}.`,
          `We kindly ask ${f.unit} to send the completed ${what.en}.`,
        ),
        list(...whyLine(f, WANTING), both(`Hạn bổ sung: hết ngày ${by.vi}.`, `By the end of ${by.en}.`)),
      ],
    };
  },
};

/** To the coordinating agency; the unit is not reminded again. */
export const correctOverdue: NoticeWording = {
  kind: 'correct-overdue',
  place: 60,
  words: (f) => {
    const [name, what, by] = [titleOfUnit(f), whatName(f), correctDate(f)];
    return {
      subject: both(`${name.vi}: chưa nhận bản bổ sung`, `${name.en}: completion not yet received`),
      blocks: [
        text(
          `Đến nay chưa nhận được bản bổ sung ${what.vi} của ${f.unit} (hạn hết ngày ${by.vi}).`,
          `The completed ${what.en} of ${f.unit} has not been received yet (by the end of ${by.en}).`,
        ),
        text(
          'Thông tin để cơ quan đầu mối liên hệ, hỗ trợ; đơn vị không nhận thêm thư nhắc về việc này.',
          'This is for the coordinating agency, to contact the unit and help; the unit receives no further reminder about it.',
        ),
      ],
    };
  },
};
