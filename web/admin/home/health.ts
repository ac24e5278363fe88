/** How each part of the system is doing, in words and with what to do about it. */
import { mailFailureIn } from '../../../words/mail-failures.ts';
import type { Translate } from '../../../domain/bilingual.ts';
import type { Backlog, Waiting } from '../../../records/database/backlog.ts';
import { formatInstant, ZONE } from '../../layout/names.ts';
import type { Problem } from '../../../client/health/problem.ts';
import type { HowHeard } from '../read-workflows.ts';
import { coloured, type TagModel } from '../../layout/sentence.ts';

export interface Part {
  name: string;
  ok: boolean;
  tag: TagModel;
  /** What is known of it. */
  words: string;
  /** What to do where something is wrong. */
  remedy: string | null;
}

/** What the parts were found to be. */
export interface Found {
  heard: HowHeard;
  /** What keeps the system from working. */
  why: Problem[];
  /** Activities that this process tries again. */
  retrying: number;
  backlog: Backlog;
}

type Described = Omit<Part, 'tag'>;

function counted({ count, since }: Waiting, t: Translate): string {
  if (count === 0) return t('không còn gì chờ', 'nothing waiting');
  const oldest = since
    ? t(`, từ ${formatInstant(since, ZONE, t)}`, `, since ${formatInstant(since, ZONE, t)}`)
    : '';
  return t(`${count} đang chờ${oldest}`, `${count} waiting${oldest}`);
}

function temporal({ heard }: Found, t: Translate): Described {
  return {
    name: 'Temporal',
    ok: heard === 'all',
    words:
      heard === 'all'
        ? t('trả lời bình thường', 'answers')
        : heard === 'partly'
          ? t('trả lời chậm', 'answers slowly')
          : t('không trả lời trong 2 giây', 'did not answer within 2 seconds'),
    remedy: t(
      'Xem tiến trình và nhật ký của máy chủ Temporal. Thao tác của cán bộ vẫn được giữ và tự ghi sau.',
      'Check the Temporal server process and its log. What officials submit is kept and recorded later.',
    ),
  };
}

function worker({ why, retrying }: Found, t: Translate): Described {
  const wrong = why.find(({ part }) => part === 'worker');
  const again = t(`${retrying} việc đang thử lại`, `${retrying} being retried`);
  return {
    name: t('Tiến trình xử lý', 'Worker'),
    ok: wrong === undefined && retrying === 0,
    words: wrong ? t(wrong.vi, wrong.en) : retrying === 0 ? t('đang nhận việc', 'accepting work') : again,
    remedy: !wrong
      ? t('Xem lỗi cuối cùng ở mục “Đang thử lại” bên dưới.', 'See the last error under “Retrying” below.')
      : t(
          'Khởi động lại tiến trình xử lý; việc đang dở được làm tiếp.',
          'Restart the worker; it continues where it stopped.',
        ),
  };
}

function mail({ backlog: { mails, bouncedMails, bouncedAddresses } }: Found, t: Translate): Described {
  const bounced =
    bouncedMails + bouncedAddresses === 0
      ? ''
      : t(
          `; thư bị trả lại: ${bouncedMails}; địa chỉ hỏng: ${bouncedAddresses}`,
          `; mails bounced: ${bouncedMails}; bad addresses: ${bouncedAddresses}`,
        );
  const error = mails.lastError === null ? '' : `; ${mailFailureIn(mails.lastError, t)}`;
  return {
    name: t('Thư', 'Mail'),
    ok: mails.lastError === null && bouncedAddresses === 0,
    words: counted(mails, t) + bounced + error,
    remedy: t(
      'Thư chờ được gửi lại trong 72 giờ. Địa chỉ hỏng: sửa ở trang Cán bộ và vai trò. Máy chủ thư không nhận: xem SMTP_URL.',
      'Waiting mails are retried for 72 hours. Bad addresses: correct them under Officials and roles. If the mail server refuses: check SMTP_URL.',
    ),
  };
}

function sweep({ backlog: { messages, acts } }: Found, t: Translate): Described {
  return {
    name: t('Bộ quét mỗi phút', 'Minute sweep'),
    ok: messages.count + acts.count === 0,
    words: t(
      `tin chưa báo: ${counted(messages, t)}; thao tác chưa được trả lời: ${counted(acts, t)}`,
      `messages not dispatched: ${counted(messages, t)}; acts not answered: ${counted(acts, t)}`,
    ),
    remedy: t(
      'Bộ quét tự làm lại mỗi phút. Nếu quá năm phút vẫn còn, xem Temporal và nhật ký của máy chủ.',
      'The sweep retries every minute. If they are still there after five minutes, check Temporal and the server log.',
    ),
  };
}

/** The record was read, or there would be no page. */
function record({ why }: Found, t: Translate): Described {
  const wrong = why.find(({ part }) => part === 'record' || part === 'schema');
  return {
    name: t('Hồ sơ (cơ sở dữ liệu)', 'Record (database)'),
    ok: wrong === undefined,
    words: wrong ? t(wrong.vi, wrong.en) : t('đọc và ghi được', 'can be read and written'),
    remedy: t(
      'Xem đĩa có đầy không, khóa nào đang giữ, và bản phần mềm đang chạy có đúng là bản mới nhất không.',
      'Check whether the disk is full, which lock is held, and whether the latest release is running.',
    ),
  };
}

/** The parts in the order in which they depend on each other. */
export function healthOf(found: Found, t: Translate): Part[] {
  const parts = [record(found, t), temporal(found, t), worker(found, t), mail(found, t), sweep(found, t)];
  return parts.map((part) => ({
    ...part,
    remedy: part.ok ? null : part.remedy,
    tag: part.ok ? coloured(t('Tốt', 'OK'), 'green') : coloured(t('Cần xem', 'Needs attention'), 'red'),
  }));
}
