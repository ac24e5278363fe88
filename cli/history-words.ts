import { NOTICES as NOTICES_EN, ROLES as ROLES_EN } from '../activities/mail/wording/en/names.ts';
import { NOTICES as NOTICES_VI, ROLES as ROLES_VI } from '../activities/mail/wording/vi/names.ts';
import { sayReason } from '../domain/calendar/reason-words.ts';
import type { HistoryEntry } from '../client/engine.ts';

/** Whoever picks the words of a language: a command's session, a page. */
type Speaker = { say(vi: string, en: string): string };

type Words = Record<string, [vi: string, en: string]>;

const WHAT: Words = {
  submit: ['gửi báo cáo', 'report submitted'],
  enter: ['nhập thay đơn vị', "entered on the unit's behalf"],
  withdraw: ['thu hồi báo cáo', 'report withdrawn'],
  return: ['đề nghị bổ sung', 'returned'],
  reopen: ['mở lại nhiệm vụ', 'task opened again'],
  'ask-extension': ['đề nghị gia hạn', 'extension asked for'],
  extend: ['gia hạn', 'extended'],
  'refuse-extension': ['giữ nguyên hạn', 'extension refused'],
  waive: ['miễn thực hiện', 'waived'],
  remind: ['nhắc ngay', 'reminded at once'],
  chase: ['đôn đốc qua điện thoại', 'chased by telephone'],
  reject: ['gửi lại dự thảo', 'draft sent back'],
  delegate: ['chuyển tiếp trong đơn vị', 'passed on within the unit'],
  document: ['bổ sung văn bản', 'document added'],
  'raise-obstacle': ['nêu vướng mắc', 'obstacle raised'],
  'answer-obstacle': ['trả lời vướng mắc', 'obstacle answered'],
  'escalate-obstacle': ['báo cáo lãnh đạo vướng mắc', 'obstacle put to leadership'],
  accept: ['tiếp nhận', 'report accepted'],
  done: ['báo hoàn thành', 'task finished'],
  suspend: ['tạm dừng đơn vị', 'unit suspended'],
  pause: ['tạm dừng kế hoạch', 'plan paused'],
  resume: ['tiếp tục', 'resumed'],
  close: ['kết thúc kế hoạch', 'plan closed'],
  closed: ['khép lại khi kế hoạch kết thúc', 'closed with the plan'],
  approve: ['phê duyệt', 'report approved'],
  issue: ['ghi số báo cáo', 'number entered'],
  send: ['gửi lên cấp trên', 'report sent upward'],
  draft: ['mở dự thảo tổng hợp', 'aggregate drafted'],
  'role-given': ['trao vai trò', 'role given'],
  'role-taken': ['bỏ vai trò', 'role taken away'],
  launched: ['khởi động kế hoạch', 'plan launched'],
  projected: ['tính các hạn', 'dates projected'],
  'deadline-missed': ['hết hạn mà chưa nhận được', 'the deadline passed with nothing received'],
  'focal-points-asked': ['đề nghị các đơn vị cử đầu mối', 'units asked to name a focal point'],
  'calendar-moved': ['dời hạn theo lịch nghỉ', 'date moved with the days off'],
  'calendar-set': ['thay đổi lịch nghỉ', 'days off changed'],
  'official-added': ['thêm cán bộ vào danh bạ', 'official added to the directory'],
  'official-changed': ['sửa cán bộ trong danh bạ', 'official changed in the directory'],
  'official-removed': ['bỏ cán bộ khỏi danh bạ', 'official removed from the directory'],
  'official-replaced': ['thay cán bộ', 'official replaced'],
  'taken-back': ['lấy lại việc đã chuyển', 'taken back from a colleague'],
  'focal-point-named': ['đơn vị cử đầu mối', 'focal point named by the unit'],
  'directory-imported': ['nạp danh bạ từ tệp', 'directory file taken in'],
  superseded: ['bỏ qua một nấc nhắc', 'a rung passed over'],
  sent: ['đã gửi thư', 'mail sent'],
  waiting: ['thư đang chờ', 'mail waiting'],
  bounced: ['thư không đến nơi', 'mail bounced'],
  delayed: ['thư chưa gửi được sau nhiều ngày', 'mail not sent for days'],
  unworded: ['thư chỉ báo chung, chưa nêu chi tiết', 'told without its details'],
  undeliverable: ['không có người nhận', 'nobody to tell'],
  'message-undeliverable': ['luồng nhận đã kết thúc', 'the receiving workflow has ended'],
};

const WHY: Words = {
  proposal: ['mới là kiến nghị, chưa thay đổi gì', 'a proposal only, nothing changed'],
  superseded: ['bản gửi trước bản đã ghi', 'sent before one already recorded'],
  'on-behalf': ['nhập thay', "on the unit's behalf"],
  sealed: ['báo cáo tổng hợp đã chốt', 'the aggregate was sealed'],
  'all-received': ['đã nhận đủ', 'everything has come'],
  suspended: ['đơn vị đang tạm dừng', 'the unit was suspended'],
  paused: ['kế hoạch đang tạm dừng', 'the plan was paused'],
  due: ['đến ngày', 'the day has come'],
  skip: ['bỏ qua hạn đã qua', 'past dates skipped'],
  open: ['mở cả hạn đã qua', 'past dates opened'],
};

/** A code of the timeline in words; one that has none stands for itself. */
function inWords({ say }: Speaker, code: string | null, ...books: Words[]): string | null {
  const found = code === null ? undefined : books.map((book) => book[code]).find(Boolean);
  return found ? say(...found) : code;
}

function paired(vi: Record<string, string>, en: Record<string, string>): Words {
  return Object.fromEntries(Object.entries(vi).map(([code, word]) => [code, [word, en[code] ?? word]]));
}

const NOTICES = paired(NOTICES_VI, NOTICES_EN);
const ROLES = { ...paired(ROLES_VI, ROLES_EN), system: ['hệ thống', 'system'] } satisfies Words;

/** What happened, in words. */
export function whatInWords({ kind, what }: HistoryEntry, session: Speaker): string {
  const books = kind === 'rung' ? [NOTICES, WHAT] : [WHAT, NOTICES];
  return inWords(session, what, ...books) ?? what;
}

/** A role, or the system, in words. */
export function roleInWords(role: string | null, session: Speaker): string {
  return inWords(session, role, ROLES) ?? '';
}

/** A notice's name in words. */
export function noticeInWords(notice: string, session: Speaker): string {
  return inWords(session, notice, NOTICES) ?? notice;
}

/** The code of a reason in words; a mail's reason is the notice it carries. */
export function codeInWords({ kind, what, why }: HistoryEntry, session: Speaker): string | null {
  if (kind === 'workflow' && what === 'calendar-moved') return sayReason(why, session.say);
  return inWords(session, why, kind === 'mail' ? NOTICES : WHY, NOTICES);
}
