/** What the notices are called, as lists and trails name them: those that an act causes by its declaration. */
import { ACT_RULES } from '../domain/acts/index.ts';
import type { ActNotice } from '../domain/acts/names.ts';
import { both, type Bilingual } from '../domain/bilingual.ts';
import type { NoticeKind } from '../domain/projections.ts';

const declared = Object.values(ACT_RULES).map(({ notices }) => notices);
const OF_ACTS = Object.assign({}, ...declared) as Record<ActNotice, Bilingual>;

const OTHERS: Record<Exclude<NoticeKind, ActNotice>, Bilingual> = {
  opened: both('thông báo mở kỳ', 'opening of the period'),
  'due-10': both('nhắc trước hạn 10 ngày làm việc', 'reminder 10 working days before the due date'),
  'due-5': both('nhắc trước hạn 5 ngày làm việc', 'reminder 5 working days before the due date'),
  'due-2': both('nhắc trước hạn 2 ngày làm việc', 'reminder 2 working days before the due date'),
  due: both('nhắc ngày đến hạn', 'reminder on the due date'),
  'due+1': both('đôn đốc sau hạn 1 ngày làm việc', 'reminder 1 working day after the due date'),
  'due+2': both(
    'thông tin cho cơ quan đầu mối sau hạn 2 ngày làm việc',
    'information to the coordinating agency 2 working days after the due date',
  ),
  'due+4': both(
    'báo cáo lãnh đạo sau hạn 4 ngày làm việc',
    'information to its leadership 4 working days after the due date',
  ),
  'due+10': both(
    'báo cáo lãnh đạo sau hạn 10 ngày làm việc',
    'information to its leadership 10 working days after the due date',
  ),
  'send-3': both('nhắc trước hạn gửi lên 3 ngày làm việc', 'reminder 3 working days before sending upward'),
  'send-1': both('nhắc trước hạn gửi lên 1 ngày làm việc', 'reminder 1 working day before sending upward'),
  'send+1': both(
    'báo cáo lãnh đạo sau hạn gửi lên 1 ngày làm việc',
    'information to leadership 1 working day after the sending date',
  ),
  'correct-by': both('nhắc hạn bổ sung', 'reminder of the date to complete by'),
  'correct-overdue': both('quá hạn bổ sung', 'completion not yet received'),
  'late-data': both('số liệu đến sau khi chốt báo cáo', 'data received after sealing'),
  'sent-up-short': both('báo cáo gửi lên còn thiếu', 'what a report sent up could not bring'),
  'daily-missing': both('danh sách chưa gửi báo cáo trong ngày', 'daily list of reports not yet received'),
  'draft-ready': both('dự thảo báo cáo tổng hợp', 'draft of the consolidated report'),
  'calendar-moved': both('dời hạn theo lịch nghỉ', 'date moved after a change to the days off'),
  'plan-amended': both('điều chỉnh kế hoạch', 'plan amended'),
  'mail-bounced': both('thư không đến nơi', 'mail that could not be delivered'),
  'focal-point-wanted': both('đề nghị cử đầu mối', 'request to name a focal point'),
  'focal-point-left': both('đơn vị không còn đầu mối', 'unit left without a focal point'),
  'put-in-charge': both('bàn giao phần việc', 'work taken over'),
  'not-recorded': both('thao tác không được ghi nhận', 'action that could not be recorded'),
};

export const NOTICE_NAMES: Record<NoticeKind, Bilingual> = { ...OTHERS, ...OF_ACTS };
