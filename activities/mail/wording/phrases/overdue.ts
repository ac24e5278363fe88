/** What the rungs after the due date have in common: what is missing, and what was sent about it. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { NOTICE_NAMES } from '../../../../words/notice-names.ts';
import { ROLE_NAMES } from '../../../../words/roles.ts';
import type { NoticeFacts, SentBefore } from '../facts.ts';
import { list, text, type Block } from '../notice-wording.ts';
import { countEn, momentWords, whatInFull } from './names.ts';

const STATES: Record<SentBefore['state'], Bilingual> = {
  sent: both('đã gửi', 'sent'),
  'stand-in': both('đã gửi cơ quan đầu mối chuyển giúp', 'sent to the coordinating agency to be forwarded'),
  waiting: both('đang chờ gửi', 'waiting to be sent'),
  bounced: both('không đến nơi', 'not delivered'),
  undeliverable: both('chưa có người nhận trong danh bạ', 'nobody in the directory'),
};

/** `đã qua hạn 2 ngày`, `2 days past the due date`: for a subject. */
export function daysPast({ daysLate }: NoticeFacts): Bilingual {
  return both(`đã qua hạn ${daysLate} ngày`, `${countEn(daysLate, 'day')} past the due date`);
}

/** What has not come, from whom, and since when it is late. */
export function notYet(f: NoticeFacts): Block<Bilingual> {
  const full = whatInFull(f);
  const verb = f.kind === 'task' ? 'chưa ghi nhận kết quả' : 'chưa nhận được';
  const nothing = f.kind === 'task' ? `no result of ${full.en}` : full.en.replace(/^the /, 'no ');
  return text(
    `Đến nay ${f.plan.coordinator} ${verb} ${full.vi} của ${f.unit} (hạn hết ngày ${printDate(f.dueDate)}; ${daysPast(f).vi}).`,
    `So far ${f.plan.coordinator} has received ${nothing} from ${f.unit} (due by the end of ${printDateEn(f.dueDate)}; ${countEn(f.daysLate, 'day')} overdue).`,
  );
}

function sentLine(f: NoticeFacts, { at, sentAt, notice, role, unit, state }: SentBefore): Bilingual {
  const [when, what, whom, how] = [
    momentWords(f, sentAt ?? at),
    NOTICE_NAMES[notice],
    ROLE_NAMES[role],
    STATES[state],
  ];
  return both(
    `${when.vi}: ${what.vi}, tới ${whom.vi} của ${unit}, ${how.vi}`,
    `${when.en}: ${what.en}, to the ${whom.en} of ${unit}, ${how.en}`,
  );
}

/** What was sent to whom and when, oldest first. */
export function sentBefore(f: NoticeFacts): Block<Bilingual>[] {
  if (f.sentBefore.length === 0)
    return [
      text('Trước thư này chưa có thư nào về việc trên.', 'No mail about this was sent before this one.'),
    ];
  return [
    text('Các thư đã gửi về việc này:', 'Mails about this so far:'),
    list(...f.sentBefore.map((one) => sentLine(f, one))),
  ];
}
