/** How each part of the system is doing, in words and with what to do about it. */
import type { Backlog, Waiting } from '../../../records/backlog.ts';
import { sayInstant } from '../../frame/names.ts';
import type { Say } from '../../frame/say.ts';
import type { Problem } from '../../../client/health/problem.ts';
import type { HowHeard } from '../read-workflows.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

export interface Part {
  name: string;
  ok: boolean;
  tag: { text: string; classes: string };
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

function counted({ count, since }: Waiting, say: Say): string {
  if (count === 0) return say('không còn gì chờ', 'nothing waits');
  const oldest = since
    ? say(`, từ ${sayInstant(since, ZONE, say)}`, `, since ${sayInstant(since, ZONE, say)}`)
    : '';
  return say(`${count} đang chờ${oldest}`, `${count} waiting${oldest}`);
}

function temporal({ heard }: Found, say: Say): Described {
  return {
    name: 'Temporal',
    ok: heard === 'all',
    words:
      heard === 'all'
        ? say('trả lời bình thường', 'answers')
        : heard === 'partly'
          ? say('trả lời chậm', 'answers slowly')
          : say('không trả lời trong 2 giây', 'did not answer within 2 seconds'),
    remedy: say(
      'Xem tiến trình và nhật ký của máy chủ Temporal. Thao tác của cán bộ vẫn được giữ và tự ghi sau.',
      'Look at the Temporal server’s process and log. What officials say is kept and recorded later.',
    ),
  };
}

function worker({ why, retrying }: Found, say: Say): Described {
  const wrong = why.find(({ part }) => part === 'worker');
  const again = say(`${retrying} việc đang thử lại`, `${retrying} being tried again`);
  return {
    name: say('Tiến trình xử lý', 'Worker'),
    ok: wrong === undefined && retrying === 0,
    words: wrong ? say(wrong.vi, wrong.en) : retrying === 0 ? say('đang nhận việc', 'takes work') : again,
    remedy: !wrong
      ? say(
          'Xem lỗi cuối cùng ở mục “Đang thử lại” bên dưới.',
          'See the last error under “Being tried again” below.',
        )
      : say(
          'Khởi động lại tiến trình xử lý; việc đang dở được làm tiếp.',
          'Start the worker again; it goes on where it stopped.',
        ),
  };
}

function mail({ backlog: { mails, bouncedMails, bouncedAddresses } }: Found, say: Say): Described {
  const bounced =
    bouncedMails + bouncedAddresses === 0
      ? ''
      : say(
          `; thư bị trả lại: ${bouncedMails}; địa chỉ hỏng: ${bouncedAddresses}`,
          `; mails bounced: ${bouncedMails}; bad addresses: ${bouncedAddresses}`,
        );
  const error = mails.lastError === null ? '' : `; ${mails.lastError}`;
  return {
    name: say('Thư', 'Mail'),
    ok: mails.lastError === null && bouncedAddresses === 0,
    words: counted(mails, say) + bounced + error,
    remedy: say(
      'Thư chờ được gửi lại trong 72 giờ. Địa chỉ hỏng: sửa ở trang Cán bộ và vai trò. Máy chủ thư không nhận: xem SMTP_URL.',
      'Waiting mails are tried for 72 hours. Bad addresses: correct them under Officials and roles. A mail server that refuses: look at SMTP_URL.',
    ),
  };
}

function sweep({ backlog: { messages, acts } }: Found, say: Say): Described {
  return {
    name: say('Bộ quét mỗi phút', 'Sweep of every minute'),
    ok: messages.count + acts.count === 0,
    words: say(
      `tin chưa báo: ${counted(messages, say)}; thao tác chưa được trả lời: ${counted(acts, say)}`,
      `messages not announced: ${counted(messages, say)}; acts not answered: ${counted(acts, say)}`,
    ),
    remedy: say(
      'Bộ quét tự làm lại mỗi phút. Nếu quá năm phút vẫn còn, xem Temporal và nhật ký của máy chủ.',
      'The sweep tries again every minute. If they are still there after five, look at Temporal and the server’s log.',
    ),
  };
}

/** The record was read, or there would be no page. */
function record({ why }: Found, say: Say): Described {
  const wrong = why.find(({ part }) => part === 'record' || part === 'schema');
  return {
    name: say('Hồ sơ (cơ sở dữ liệu)', 'Record (database)'),
    ok: wrong === undefined,
    words: wrong ? say(wrong.vi, wrong.en) : say('đọc và ghi được', 'can be read and written'),
    remedy: say(
      'Xem đĩa có đầy không, khóa nào đang giữ, và bản phần mềm đang chạy có đúng là bản mới nhất không.',
      'See whether the disk is full, who holds a lock, and whether the newest release is the one that runs.',
    ),
  };
}

/** The parts in the order in which they depend on each other. */
export function healthOf(found: Found, say: Say): Part[] {
  const parts = [
    record(found, say),
    temporal(found, say),
    worker(found, say),
    mail(found, say),
    sweep(found, say),
  ];
  return parts.map((part) => ({
    ...part,
    remedy: part.ok ? null : part.remedy,
    tag: part.ok
      ? { text: say('Tốt', 'Good'), classes: 'govuk-tag--green' }
      : { text: say('Cần xem', 'Look at it'), classes: 'govuk-tag--red' },
  }));
}
