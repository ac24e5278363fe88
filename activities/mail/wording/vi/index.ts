/** Vietnamese, the language of the mails. */
import { citeVi, numberOrWords } from '../../../../words/plan-citation.ts';
import type { Envelope, Language } from '../facts.ts';
import { printDate } from '../../../../words/dates.ts';
import {
  correctBy,
  correctOverdue,
  focalPointWanted,
  general,
  mailBounced,
  notRecorded,
  returned,
  standIn,
  why,
} from './answers.ts';
import { calendarMoved } from './calendar-moved.ts';
import {
  extensionAsked,
  extensionGranted,
  extensionRefused,
  proposal,
  rejected,
  reminder,
  reopened,
  waived,
  withdrawn,
} from './decisions.ts';
import { delegated, documentReceived, handedOver, introduced } from './hand-over.ts';
import { whatName } from './names.ts';
import { obstacleAnswered, obstacleEscalated, obstacleRaised } from './obstacles.ts';
import { fourDays, oneDay, tenDays, twoDays } from './overdue.ts';
import { receipt } from './receipts.ts';
import { due, dueIn, opened } from './reminders.ts';
import { approved, dailyMissing, draftReady, reportSent, sendIn, sendLate } from './reports.ts';
import { planClosed, planPaused, planResumed, resumed, suspended } from './standing.ts';

const CALENDAR_NOTES = {
  PUBLISH: 'Tệp lịch kèm theo chứa các hạn nêu trên.',
  CANCEL: 'Tệp lịch kèm theo bỏ khỏi lịch những hạn không còn phải thực hiện.',
  both: 'Các tệp lịch kèm theo ghi những hạn phải thực hiện và bỏ những hạn không còn phải thực hiện.',
};

const envelope: Envelope = {
  greeting: (reader) =>
    reader.name ? `Kính gửi: ${reader.name}, ${reader.unit}` : `Kính gửi: ${reader.unit}`,
  opening: (count, coordinator) =>
    count === 1
      ? `${coordinator} trân trọng thông tin:`
      : `${coordinator} trân trọng thông tin ${count} nội dung:`,
  subject: (first, more) => (more === 0 ? first : `${first} (và ${more} nội dung khác)`),
  planLine: (plan) => `Kế hoạch ${citeVi(plan, printDate)} – ${plan.title}`,
  link: (unit) => `Mở phần việc của ${unit}`,
  linkNote: 'Liên kết dành cho đơn vị, xin không chuyển ra ngoài. Mở liên kết không làm thay đổi gì.',
  linkPlainly: 'Nếu nút không mở được, xin chép địa chỉ này vào trình duyệt:',
  calendarNote: (methods) => CALENDAR_NOTES[methods.length > 1 ? 'both' : (methods[0] ?? 'PUBLISH')],
  whyTitle: 'Vì sao tôi nhận được thư này?',
  why,
  standIn,
  general,
  closing: (coordinator) => `Trân trọng,\n${coordinator}`,
  calendarSummary: (f) => `Hạn: ${whatName(f)} (${numberOrWords(f.plan, 'vi')})`,
  calendarFile: (method) => (method === 'PUBLISH' ? 'thoi-han.ics' : 'thoi-han-huy.ics'),
  attachmentName: (f, extension) => `bao-cao-${f.period ?? f.plan.id}-v${f.reportVersion ?? 1}.${extension}`,
};

export const vi: Language = {
  code: 'vi',
  frame: envelope,
  words: {
    opened,
    'due-10': dueIn(10),
    'due-5': dueIn(5),
    'due-2': dueIn(2),
    due,
    'due+1': oneDay,
    'due+2': twoDays,
    'due+4': fourDays,
    'due+10': tenDays,
    'send-3': sendIn(3),
    'send-1': sendIn(1),
    'send+1': sendLate,
    receipt,
    returned,
    'correct-by': correctBy,
    'correct-overdue': correctOverdue,
    'daily-missing': dailyMissing,
    'draft-ready': draftReady,
    approved,
    'report-sent': reportSent,
    withdrawn,
    reopened,
    'extension-asked': extensionAsked,
    'extension-granted': extensionGranted,
    'extension-refused': extensionRefused,
    waived,
    proposal,
    reminder,
    rejected,
    suspended,
    resumed,
    'plan-paused': planPaused,
    'plan-resumed': planResumed,
    'plan-closed': planClosed,
    'calendar-moved': calendarMoved,
    'mail-bounced': mailBounced,
    'focal-point-wanted': focalPointWanted,
    delegated,
    'handed-over': handedOver,
    introduced,
    'document-received': documentReceived,
    'not-recorded': notRecorded,
    'obstacle-raised': obstacleRaised,
    'obstacle-escalated': obstacleEscalated,
    'obstacle-answered': obstacleAnswered,
  },
};
