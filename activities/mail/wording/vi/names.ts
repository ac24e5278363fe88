/** Vietnamese names of roles, periods, rungs and obligations. */
import type { NoticeKind } from '../../../../domain/effects.ts';
import type { Role } from '../../../../domain/obligation.ts';
import type { NoticeFacts } from '../facts.ts';
import { localDate } from '../../../../domain/instants.ts';
import { printDate, printTime } from '../dates.ts';

export const ROLES: Record<Role, string> = {
  'focal-point': 'đầu mối',
  head: 'thủ trưởng đơn vị',
  coordinator: 'cán bộ phụ trách của cơ quan đầu mối',
  approver: 'người phê duyệt báo cáo',
  leadership: 'lãnh đạo cơ quan đầu mối',
  addressee: 'nơi nhận báo cáo',
  administrator: 'quản trị hệ thống',
};

export const NOTICES: Record<NoticeKind, string> = {
  opened: 'thông báo mở kỳ',
  'due-10': 'nhắc trước hạn 10 ngày làm việc',
  'due-5': 'nhắc trước hạn 5 ngày làm việc',
  'due-2': 'nhắc trước hạn 2 ngày làm việc',
  due: 'nhắc ngày đến hạn',
  'due+1': 'đôn đốc sau hạn 1 ngày làm việc',
  'due+2': 'thông tin cho cơ quan đầu mối sau hạn 2 ngày làm việc',
  'due+4': 'báo cáo lãnh đạo sau hạn 4 ngày làm việc',
  'due+10': 'báo cáo lãnh đạo sau hạn 10 ngày làm việc',
  'send-3': 'nhắc trước hạn gửi lên 3 ngày làm việc',
  'send-1': 'nhắc trước hạn gửi lên 1 ngày làm việc',
  'send+1': 'báo cáo lãnh đạo sau hạn gửi lên 1 ngày làm việc',
  receipt: 'xác nhận đã nhận',
  returned: 'đề nghị bổ sung',
  'correct-by': 'nhắc hạn bổ sung',
  'correct-overdue': 'quá hạn bổ sung',
  'daily-missing': 'danh sách chưa gửi báo cáo trong ngày',
  'draft-ready': 'dự thảo báo cáo tổng hợp',
  approved: 'báo cáo đã được phê duyệt',
  'report-sent': 'gửi báo cáo',
  withdrawn: 'đơn vị thu hồi báo cáo',
  reopened: 'đơn vị mở lại nhiệm vụ',
  'extension-asked': 'đề nghị gia hạn',
  'extension-granted': 'gia hạn',
  'extension-refused': 'trả lời đề nghị gia hạn',
  waived: 'miễn thực hiện',
  proposal: 'kiến nghị với cơ quan ban hành',
  reminder: 'thư nhắc của cơ quan đầu mối',
  rejected: 'gửi lại dự thảo để hoàn thiện',
  suspended: 'tạm dừng',
  resumed: 'tiếp tục',
  'plan-paused': 'tạm dừng kế hoạch',
  'plan-resumed': 'tiếp tục kế hoạch',
  'plan-closed': 'kết thúc kế hoạch',
  'calendar-moved': 'dời hạn theo lịch nghỉ',
  'mail-bounced': 'thư không đến nơi',
  'focal-point-wanted': 'đề nghị cử đầu mối',
  delegated: 'chuyển tiếp trong đơn vị',
  'handed-over': 'đã chuyển tiếp trong đơn vị',
  introduced: 'chuyển tiếp cho người mới trong danh bạ',
  'document-received': 'xác nhận văn bản',
  'obstacle-raised': 'đơn vị nêu vướng mắc',
  'obstacle-escalated': 'vướng mắc báo cáo lãnh đạo',
  'obstacle-answered': 'trả lời vướng mắc',
};

const PERIODS: [RegExp, (year: string, part: string) => string][] = [
  [/^(\d{4})$/, (year) => `năm ${year}`],
  [/^(\d{4})-h1$/, (year) => `6 tháng đầu năm ${year}`],
  [/^(\d{4})-h2$/, (year) => `6 tháng cuối năm ${year}`],
  [/^(\d{4})-q(\d)$/, (year, quarter) => `quý ${quarter}/${year}`],
  [/^(\d{4})-review$/, (year) => `sơ kết, tổng kết năm ${year}`],
  [/^(\d{4})-m(\d{2})$/, (year, month) => `tháng ${Number(month)}/${year}`],
];

/** `2024-h1` as `6 tháng đầu năm 2024`; an id of another form stands for itself. */
export function periodName(period: string): string {
  for (const [pattern, name] of PERIODS) {
    const found = pattern.exec(period);
    if (found) return name(found[1] ?? '', found[2] ?? '');
  }
  return `kỳ ${period}`;
}

/** What is owed, in a few words: `báo cáo năm 2024`, `nhiệm vụ HG-1.2 năm 2024`. */
export function whatName(f: NoticeFacts): string {
  if (f.obstacle) return `vướng mắc ${f.obstacle.id}`;
  if (f.kind === 'unit' || f.kind === 'plan') return 'các việc theo kế hoạch';
  const period = f.period ? ` ${periodName(f.period)}` : '';
  if (f.kind === 'task') return `nhiệm vụ ${f.duty?.code ?? ''}${period}`.trim();
  return f.kind === 'send' ? `báo cáo tổng hợp${period}` : `báo cáo${period}`;
}

/** The same with the duty's content, for the mail's body. */
export function whatInFull(f: NoticeFacts): string {
  return f.duty && f.kind === 'task' ? `${whatName(f)}: “${f.duty.text}”` : whatName(f);
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `ngày 17/6/2024 (lý do dời ngày)`. */
export function dueWords(f: NoticeFacts): string {
  return `hết ngày ${printDate(f.dueDate)}${f.dueReason ? ` (${f.dueReason})` : ''}`;
}

/** `08:00 ngày 17/6/2024` in the plan's zone. */
export function momentWords(f: NoticeFacts, at: string): string {
  return `${printTime(at, f.plan.timeZone)} ngày ${printDate(localDate(at, f.plan.timeZone))}`;
}
