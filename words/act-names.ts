/** What the acts are called, as trails and mails name them. */
import { both, type Bilingual } from '../domain/bilingual.ts';
import type { ActName } from '../domain/decide/events.ts';

export const ACT_NAMES: Record<ActName, Bilingual> = {
  submit: both('gửi báo cáo', 'report submitted'),
  enter: both('nhập thay đơn vị', "entered on the unit's behalf"),
  withdraw: both('thu hồi báo cáo', 'report withdrawn'),
  return: both('đề nghị bổ sung', 'returned'),
  reopen: both('mở lại nhiệm vụ', 'task reopened'),
  'ask-extension': both('đề nghị gia hạn', 'extension requested'),
  extend: both('gia hạn', 'extended'),
  'refuse-extension': both('giữ nguyên hạn', 'extension refused'),
  waive: both('miễn thực hiện', 'waived'),
  remind: both('nhắc ngay', 'reminded at once'),
  chase: both('đôn đốc qua điện thoại', 'chased by telephone'),
  reject: both('gửi lại dự thảo', 'draft sent back'),
  delegate: both('chuyển tiếp trong đơn vị', 'passed on within the unit'),
  document: both('bổ sung văn bản', 'document added'),
  'raise-obstacle': both('nêu vướng mắc', 'obstacle raised'),
  'answer-obstacle': both('trả lời vướng mắc', 'obstacle answered'),
  'escalate-obstacle': both('báo cáo lãnh đạo vướng mắc', 'obstacle escalated to leadership'),
  accept: both('tiếp nhận', 'report accepted'),
  done: both('báo hoàn thành', 'task completed'),
  suspend: both('tạm dừng đơn vị', 'unit suspended'),
  pause: both('tạm dừng kế hoạch', 'plan paused'),
  resume: both('tiếp tục', 'resumed'),
  close: both('kết thúc kế hoạch', 'plan closed'),
  approve: both('phê duyệt', 'report approved'),
  issue: both('ghi số báo cáo', 'number entered'),
  send: both('gửi lên cấp trên', 'report sent upward'),
};
