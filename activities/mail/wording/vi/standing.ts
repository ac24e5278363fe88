/** Vietnamese words of what stops for a while, goes on, or ends: a unit's part, or the whole plan. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDate } from '../../../../words/dates.ts';
import { momentWords } from './names.ts';

const grounds = (f: NoticeFacts): string[] => [
  ...(f.basis ? [`Căn cứ: văn bản số ${f.basis.number} ngày ${printDate(f.basis.date)}`] : []),
  ...(f.why ? [`Lý do: ${f.why}`] : []),
];

const QUIET =
  'Trong thời gian này không gửi thư nhắc; các hạn giữ nguyên. Báo cáo gửi đến vẫn được tiếp nhận như thường.';
const GOES_ON =
  'Các thư nhắc đã qua trong thời gian tạm dừng không gửi bù; các hạn giữ nguyên. Trân trọng đề nghị xem lại các việc còn hạn.';

export function suspended(f: NoticeFacts): Words {
  return {
    subject: `${f.unit}: tạm dừng các việc theo kế hoạch`,
    blocks: [
      text(`Từ ${momentWords(f, f.at)}, các việc của ${f.unit} theo kế hoạch này được tạm dừng.`),
      list(grounds(f)),
      text(QUIET),
    ],
  };
}

export function resumed(f: NoticeFacts): Words {
  return {
    subject: `${f.unit}: tiếp tục các việc theo kế hoạch`,
    blocks: [
      text(`Từ ${momentWords(f, f.at)}, các việc của ${f.unit} theo kế hoạch này được tiếp tục.`),
      list(grounds(f)),
      text(GOES_ON),
    ],
  };
}

export function planPaused(f: NoticeFacts): Words {
  return {
    subject: 'Tạm dừng theo dõi kế hoạch',
    blocks: [
      text(`Từ ${momentWords(f, f.at)}, việc theo dõi, đôn đốc kế hoạch này được tạm dừng.`),
      list(grounds(f)),
      text(QUIET),
    ],
  };
}

export function planResumed(f: NoticeFacts): Words {
  return {
    subject: 'Tiếp tục theo dõi kế hoạch',
    blocks: [
      text(`Từ ${momentWords(f, f.at)}, việc theo dõi, đôn đốc kế hoạch này được tiếp tục.`),
      list(grounds(f)),
      text(GOES_ON),
    ],
  };
}

export function planClosed(f: NoticeFacts): Words {
  return {
    subject: 'Kết thúc theo dõi kế hoạch',
    blocks: [
      text(
        `Từ ${momentWords(f, f.at)}, việc theo dõi kế hoạch này kết thúc: không còn thư nhắc và không nhận thêm báo cáo qua hệ thống.`,
      ),
      list(grounds(f)),
      text('Những gì đã gửi, đã ghi nhận được lưu đầy đủ. Trân trọng cảm ơn sự phối hợp.'),
    ],
  };
}
