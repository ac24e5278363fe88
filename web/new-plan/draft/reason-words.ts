/** Why the importer reads a passage as it does, in the reader's language; a draft keeps the Vietnamese. */
import type { Translate } from '../../../domain/bilingual.ts';

const ENGLISH: Record<string, string> = {
  'Có chữ "chủ trì"': 'It says “chủ trì” (lead)',
  'Có chữ "tham mưu"': 'It says “tham mưu” (advise)',
  'Có chữ "chỉ đạo"': 'It says “chỉ đạo” (direct)',
  'Có chữ "phối hợp"': 'It says “phối hợp” (support)',
  'Bắt đầu bằng "thực hiện"': 'It begins with “thực hiện” (carry out)',
  'Việc nêu trước, "phối hợp" nêu sau': 'Says what is done first, “phối hợp” (together with) only after it',
  'Phối hợp với các cơ quan liên quan để tham mưu': 'Works with the agencies concerned in order to advise',
  'Không có chữ chỉ vai trò: hiểu là tự thực hiện': 'No word for a role: taken as its own work',
  'Văn bản nêu chu kỳ': 'The text names a cycle',
  'Văn bản nêu thời hạn': 'The text names a due date',
  '"Định kỳ" nhưng không nêu chu kỳ; đề xuất 6 tháng và năm':
    '“Định kỳ” (periodically) without a cycle; proposed: every half-year and year',
  'Làm khi phát sinh': 'Done when the need arises',
  'Văn bản viết "thường xuyên"': 'The text says “thường xuyên” (standing)',
  'Không nêu thời hạn: hiểu là thường xuyên': 'No due date: taken as standing',
  'Nói với mọi đơn vị, không riêng cơ quan nào': 'Said to every unit, to no agency in particular',
  'Văn bản chưa nói việc này của ai': 'The text does not say whose work this is',
  'Điều của quyết định giao tổ chức thực hiện kế hoạch': 'An article of the decision hands the plan on',
  'Người lập kế hoạch trả lời': 'As answered by whoever makes the plan',
  'Nằm trong phần chỉ tiêu, mục tiêu': 'Among the targets and goals',
  'Con số nằm ngoài phần chỉ tiêu: cần xác nhận có phải chỉ tiêu không':
    'A figure outside the targets: please confirm whether it is one',
  'Nằm trong phần chỉ tiêu nhưng không nêu con số': 'Among the targets, but without a figure',
  'Dòng của bảng chỉ tiêu': 'A row of the table of targets',
  'Văn bản nêu chu kỳ báo cáo': 'The text names a reporting cycle',
  'Văn bản không nêu chu kỳ báo cáo': 'The text names no reporting cycle',
  'Câu về khó khăn, vướng mắc': 'A sentence about obstacles',
  'Câu về sơ kết, tổng kết': 'A sentence about reviews',
};

const IN_LEADING_SENTENCE = / ở câu dẫn$/;
const TIMED = /^Văn bản ghi thời gian: /;
const TIMED_BELOW = /^Văn bản ghi thời gian ở đoạn sau: /;

function inEnglish(reason: string): string {
  if (TIMED.test(reason)) return reason.replace(TIMED, 'The text gives as time: ');
  if (TIMED_BELOW.test(reason)) return reason.replace(TIMED_BELOW, 'The next paragraph gives as time: ');
  const own = reason.replace(IN_LEADING_SENTENCE, '');
  const english = ENGLISH[own] ?? own;
  return own === reason ? english : `${english} in the leading sentence`;
}

/** The reason of a proposal; one that is not known, as of an older draft, stays as it is. */
export function describeReason(reason: string, t: Translate): string {
  return t(reason, reason.split('. ').map(inEnglish).join('. '));
}
