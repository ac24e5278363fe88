/** Why an entry of the timeline is there, in a sentence for people. */
import { both, type Bilingual, type Translate } from '../domain/bilingual.ts';
import { citeBasis } from './basis.ts';
import { printDate, printDateEn, printTime } from './dates.ts';
import { codeInWords, noticeInWords, roleInWords, whatInWords } from './history.ts';
import type { HistoryEntry, SentBefore } from '../domain/timeline.ts';

/** Whoever picks the words of a language: a command's session, a page. */
type Speaker = { t: Translate };

const ZONE = 'Asia/Ho_Chi_Minh';

const FATES: Record<SentBefore['state'], Bilingual> = {
  sent: both('đã gửi', 'sent'),
  'stand-in': both('gửi cơ quan đầu mối chuyển giúp', 'sent to the coordinating agency to be forwarded'),
  waiting: both('thư còn chờ', 'mail waiting'),
  bounced: both('thư không đến nơi', 'mail bounced'),
  unsent: both('chưa có thư', 'in no mail'),
};

const MAILS: Record<string, Bilingual> = {
  sent: both('đã gửi', 'sent'),
  waiting: both('đang chờ từ', 'waiting since'),
  bounced: both('không đến nơi; lập', 'bounced; queued'),
};

function day(date: string, { t }: Speaker): string {
  return t(printDate(date), printDateEn(date));
}

function moment(at: string, session: Speaker): string {
  return `${printTime(at, ZONE)} ${day(at.slice(0, 10), session)}`;
}

/** A step of a ladder: how far from the due date it stands. */
function whyRung(entry: HistoryEntry, session: Speaker): string | null {
  const { t } = session;
  const { what, dueDate } = entry;
  const [, of, sign, days] = /^(opened|due|send)(?:([+-])(\d+))?$/.exec(what) ?? [];
  if (of === undefined || dueDate === null) return null;
  const date = day(dueDate, session);
  const due =
    of === 'send'
      ? t(`hạn gửi lên ${date}`, `the date for sending, ${date}`)
      : t(`hạn ${date}`, `the due date, ${date}`);
  if (of === 'opened') return t(`mở để chuẩn bị; ${due}`, `opened to be prepared; ${due}`);
  if (sign === '-')
    return t(
      `còn ${days} ngày làm việc đến ${due}, chưa nhận được`,
      `${days} working days to ${due}; not received yet`,
    );
  if (sign === '+')
    return t(
      `đã qua ${due} ${days} ngày làm việc, chưa nhận được`,
      `${days} working days after ${due}; not received yet`,
    );
  return t(`hôm nay là ${due}, chưa nhận được`, `today is ${due}; not received yet`);
}

/** The act that caused a notice, as far as it is on the same screen. */
function whyAct(entry: HistoryEntry, all: HistoryEntry[], session: Speaker): string | null {
  const { t } = session;
  if (entry.act === null) return null;
  const cause = all.find(({ id }) => id === entry.act);
  if (!cause) return t(`theo thao tác ${entry.act}`, `because of act ${entry.act}`);
  const words = [whatInWords(cause, session), roleInWords(cause.who, session)].filter(Boolean).join(', ');
  const reason = cause.reason === null ? '' : ` – “${cause.reason}”`;
  return t(`theo thao tác: ${words}${reason}`, `because of: ${words}${reason}`);
}

function whyNotice(entry: HistoryEntry, all: HistoryEntry[], session: Speaker): string | null {
  const { t } = session;
  const { missing, slot, mail } = entry.detail;
  const units = Array.isArray(missing) && missing.length > 0 ? missing.join(', ') : null;
  const parts = [
    whyRung(entry, session) ?? whyAct(entry, all, session),
    units === null ? null : t(`còn thiếu: ${units}`, `missing: ${units}`),
    entry.what === 'mail-bounced' && typeof mail === 'string' ? t(`thư ${mail}`, `mail ${mail}`) : null,
    entry.what === 'focal-point-wanted'
      ? t('danh bạ chưa có đầu mối của đơn vị', 'the directory has no focal point of the unit')
      : null,
    typeof slot === 'string'
      ? t(
          `được tìm thấy muộn, gửi lúc ${moment(slot, session)}`,
          `found late, delivered at ${moment(slot, session)}`,
        )
      : null,
  ];
  return parts.filter((part) => part !== null).join('; ') || null;
}

/** Where a mail stands without its notice, e.g. when only some days are shown. */
function whyMail(entry: HistoryEntry, session: Speaker): string {
  const { t } = session;
  const carried = entry.why === null ? '' : noticeInWords(entry.why, session);
  const to = [roleInWords(entry.who, session), entry.recipient].filter(Boolean).join(' · ');
  return t(`mang ${carried} tới ${to}`, `carries ${carried} to ${to}`);
}

function whyMissed({ dueDate, detail, sent = [] }: HistoryEntry, session: Speaker): string[] {
  const { t } = session;
  const date = day(dueDate ?? '', session);
  const { received } = detail;
  const after =
    typeof received === 'string'
      ? t(`nhận sau hạn, lúc ${moment(received, session)}`, `it came at ${moment(received, session)}`)
      : t('đến nay chưa nhận được', 'it has not come yet');
  const before =
    sent.length > 0
      ? t('trước đó:', 'before it:')
      : t(
          'trước đó không có thư nào về việc này (nấc nhắc trước lúc khởi động thì không gửi)',
          'nothing was sent about it before (steps before the launch are never said)',
        );
  const told = sent.map((one) => {
    const to = [roleInWords(one.who, session), one.recipient].filter(Boolean).join(' · ');
    return `  ${moment(one.at, session)} ${noticeInWords(one.notice, session)} → ${to} (${t(FATES[one.state])})`;
  });
  return [`${t(`hạn ${date}`, `due ${date}`)}; ${after}; ${before}`, ...told];
}

/** The document that something rests on: its number, and its date where that is known. */
function basis(number: string, date: unknown, { t }: Speaker): string {
  const { vi, en } = citeBasis({ number, date: typeof date === 'string' ? date : null });
  return t(`theo ${vi}`, `by ${en}`);
}

/** Dates and documents that an audit entry carries. */
function whyAuditEntry(entry: HistoryEntry, session: Speaker): string | null {
  const { t } = session;
  const { extendedFrom, proposedDate, receivedOn, basisNumber, basisDate } = entry.detail;
  const { obligations, onTime, version } = entry.detail;
  const isDate = (value: unknown): value is string => typeof value === 'string';
  const submitted = entry.what === 'submit' || entry.what === 'enter';
  const { rung, role } = entry.detail;
  const passedOver = entry.what === 'superseded' && typeof rung === 'string' && typeof role === 'string';
  const parts = [
    passedOver ? `${noticeInWords(rung, session)} → ${roleInWords(role, session)}` : null,
    codeInWords(entry, session),
    submitted && typeof version === 'number' ? t(`bản ${version}`, `version ${version}`) : null,
    typeof onTime === 'boolean' && (submitted || entry.what === 'done')
      ? onTime
        ? t('đúng hạn', 'on time')
        : t('sau hạn', 'late')
      : null,
    entry.detail.fromBelow === true
      ? t('báo cáo do kế hoạch cấp dưới gửi lên', 'sent up by the plan below')
      : null,
    isDate(receivedOn)
      ? t(`giấy nhận ngày ${day(receivedOn, session)}`, `paper of ${day(receivedOn, session)}`)
      : null,
    isDate(extendedFrom)
      ? t(
          `hạn nay là ${day(entry.dueDate ?? '', session)}, trước đó ${day(extendedFrom, session)}`,
          `due now ${day(entry.dueDate ?? '', session)}, before ${day(extendedFrom, session)}`,
        )
      : null,
    isDate(proposedDate)
      ? t(`hạn đề nghị ${day(proposedDate, session)}`, `asked for ${day(proposedDate, session)}`)
      : null,
    isDate(basisNumber) ? basis(basisNumber, basisDate, session) : null,
    typeof obligations === 'number' ? t(`${obligations} việc`, `${obligations} obligations`) : null,
    entry.reason === null ? null : `“${entry.reason}”`,
  ];
  return parts.filter((part) => part !== null).join('; ') || null;
}

/** Which plan above has received the report, and which version. */
function whySentUp({ detail }: HistoryEntry, { t }: Speaker): string | null {
  const { title, version } = detail;
  if (typeof title !== 'string') return null;
  return t(`${title}; bản ${String(version)}`, `${title}; version ${String(version)}`);
}

/**
 * Why an entry is there, in one line or more; none where the words of what happened say it all.
 * @param all the entries of the same screen, among which its cause may be
 */
export function explainEntry(entry: HistoryEntry, all: HistoryEntry[], session: Speaker): string[] {
  if (entry.what === 'deadline-missed') return whyMissed(entry, session);
  const why =
    entry.kind === 'mail' && entry.mail !== null
      ? whyMail(entry, session)
      : entry.what.startsWith('sent-up') && entry.kind === 'report'
        ? whySentUp(entry, session)
        : entry.kind === 'rung' && entry.notice !== null
          ? whyNotice(entry, all, session)
          : whyAuditEntry(entry, session);
  return why === null ? [] : [why];
}

/** What became of a mail, beside the notice that it carried. */
export function describeMail(entry: HistoryEntry, session: Speaker): string {
  const { t } = session;
  const { standIn } = entry.detail;
  const parts = [
    `${t(MAILS[entry.what] ?? both(entry.what, entry.what))} ${moment(entry.at, session)}`,
    standIn === true
      ? t('tới người thay vì chưa có địa chỉ dùng được', 'to a stand-in, for want of a usable address')
      : null,
    entry.what === 'sent' || entry.reason === null
      ? null
      : t(`máy chủ nơi nhận: ${entry.reason}`, `the receiving server: ${entry.reason}`),
    entry.mail,
  ];
  return parts.filter((part) => part !== null).join('; ');
}
