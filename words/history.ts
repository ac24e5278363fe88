import { both, type Bilingual, type Translate } from '../domain/bilingual.ts';
import { ACT_NAMES } from './act-names.ts';
import { NOTICE_NAMES } from './notice-names.ts';
import { ROLE_NAMES } from './roles.ts';
import { reasonIn } from '../domain/calendar/reason-words.ts';
import type { HistoryEntry } from '../domain/timeline.ts';

/** Whoever picks the words of a language: a command's session, a page. */
type Speaker = { t: Translate };

type Words = Record<string, Bilingual>;

const WHAT: Words = {
  ...ACT_NAMES,
  closed: both('khép lại khi kế hoạch kết thúc', 'closed with the plan'),
  reopened: both('tiếp tục: việc kết thúc kế hoạch đã được hoàn tác', 'goes on: the plan’s end was undone'),
  draft: both('mở dự thảo tổng hợp', 'draft of the consolidated report opened'),
  'role-given': both('trao vai trò', 'role given'),
  'role-taken': both('bỏ vai trò', 'role taken away'),
  launched: both('khởi động kế hoạch', 'plan launched'),
  projected: both('tính các hạn', 'dates projected'),
  'sent-up': both('đã gửi lên kế hoạch cấp trên', 'received by the plan above'),
  'sent-up-accepted': both('cấp trên đã tiếp nhận', 'accepted above'),
  'deadline-missed': both('hết hạn mà chưa nhận được', 'the deadline passed with nothing received'),
  'focal-points-asked': both('đề nghị các đơn vị cử đầu mối', 'units asked to name a focal point'),
  'calendar-moved': both('dời hạn theo lịch nghỉ', 'date moved with the days off'),
  'plan-amended': both('điều chỉnh kế hoạch', 'plan amended'),
  'amendment-moved': both('dời hạn theo điều chỉnh', 'date moved by an amendment'),
  'amendment-superseded': both('thôi thực hiện theo điều chỉnh', 'ended by an amendment'),
  'amendment-added': both('việc mới theo điều chỉnh', 'new by an amendment'),
  succeeded: both('chuyển sang đơn vị kế thừa', 'passed to a successor'),
  inherited: both('nhận từ đơn vị trước', 'taken over from a predecessor'),
  'units-reorganised': both('sắp xếp lại đơn vị', 'units reorganised'),
  'amendment-kept': both('theo bản điều chỉnh', 'by the amended plan from now on'),
  'baseline-set': both('nhập số liệu cùng kỳ', 'figure of an earlier period entered'),
  'calendar-set': both('thay đổi lịch nghỉ', 'days off changed'),
  'official-added': both('thêm cán bộ vào danh bạ', 'official added to the directory'),
  'official-changed': both('sửa cán bộ trong danh bạ', 'official changed in the directory'),
  'official-removed': both('bỏ cán bộ khỏi danh bạ', 'official removed from the directory'),
  'official-replaced': both('thay cán bộ', 'official replaced'),
  'official-absent': both('cán bộ vắng mặt, có người thay', 'official away, with a stand-in'),
  'official-back': both('cán bộ trở lại làm việc', 'official back'),
  'mail-settings-changed': both('đổi cách nhận thư', 'mail settings changed'),
  'token-created': both('tạo mã truy cập cho hệ thống khác', 'token for another system created'),
  'token-revoked': both('thu hồi mã truy cập', 'token revoked'),
  'taken-back': both('lấy lại việc đã chuyển', 'work taken back from a colleague'),
  'focal-point-named': both('đơn vị cử đầu mối', 'focal point named by the unit'),
  'directory-imported': both('nạp danh bạ từ tệp', 'directory file imported'),
  superseded: both('bỏ qua một nấc nhắc', 'a reminder step skipped'),
  sent: both('đã gửi thư', 'mail sent'),
  waiting: both('thư đang chờ', 'mail waiting'),
  bounced: both('thư không đến nơi', 'mail bounced'),
  delayed: both('thư chưa gửi được sau nhiều ngày', 'mail not sent for days'),
  unworded: both('thư chỉ báo chung, chưa nêu chi tiết', 'sent without its details'),
  undeliverable: both('không có người nhận', 'no recipient'),
  'message-undeliverable': both('luồng nhận đã kết thúc', 'the receiving workflow has ended'),
};

const WHY: Words = {
  proposal: both('mới là kiến nghị, chưa thay đổi gì', 'a proposal only, nothing changed'),
  superseded: both('bản gửi trước bản đã ghi', 'sent before one already recorded'),
  'on-behalf': both('nhập thay', "on the unit's behalf"),
  sealed: both('báo cáo tổng hợp đã chốt', 'the consolidated report was sealed'),
  'all-received': both('đã nhận đủ', 'all reports received'),
  suspended: both('đơn vị đang tạm dừng', 'the unit was suspended'),
  paused: both('kế hoạch đang tạm dừng', 'the plan was paused'),
  due: both('đến ngày', 'date reached'),
  skip: both('bỏ qua hạn đã qua', 'past dates skipped'),
  open: both('mở cả hạn đã qua', 'past dates opened'),
};

/** A code of the timeline in words; one that has none stands for itself. */
function inWords({ t }: Speaker, code: string | null, ...books: Words[]): string | null {
  const found = code === null ? undefined : books.map((book) => book[code]).find(Boolean);
  return found ? t(found) : code;
}

const NOTICES: Words = NOTICE_NAMES;
const ROLES: Words = { ...ROLE_NAMES, system: both('hệ thống', 'system') };

/** Whether the timeline has such a code for what happened. */
export const isKnownCode = (code: string): boolean =>
  Object.hasOwn(WHAT, code) || Object.hasOwn(NOTICES, code);

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
  if (kind === 'workflow' && what === 'calendar-moved') return reasonIn(why, session.t);
  if (what === 'amendment-moved' || what === 'succeeded' || what === 'inherited') return why;
  return inWords(session, why, kind === 'mail' ? NOTICES : WHY, NOTICES);
}
