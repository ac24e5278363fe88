/** What stops for a while and goes on: a unit's part, or the whole plan. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording, type NoticeWords } from '../notice-wording.ts';
import { grounds } from '../phrases/grounds.ts';
import { momentWords } from '../phrases/names.ts';

const QUIET = both(
  'Trong thời gian này không gửi thư nhắc; các hạn giữ nguyên. Báo cáo gửi đến vẫn được tiếp nhận như thường.',
  'No reminders are sent during this time; due dates are unchanged. Reports are received as usual.',
);

const GOES_ON = both(
  'Các thư nhắc đã qua trong thời gian tạm dừng không gửi bù; các hạn giữ nguyên. Trân trọng đề nghị xem lại các việc còn hạn.',
  'Reminders missed during this time are not sent later; due dates are unchanged. Please check what is still due.',
);

type Phrase = (facts: NoticeFacts, from: Bilingual) => Bilingual;

/** What happens from when on, why, and what it means for reminders and reports. */
function fromNow(subject: Phrase, told: Phrase, means: Bilingual): NoticeWords {
  return (f) => {
    const from = momentWords(f, f.at);
    return { subject: subject(f, from), blocks: [text(told(f, from)), list(...grounds(f)), text(means)] };
  };
}

export const suspended: NoticeWording = {
  kind: 'suspended',
  place: 120,
  words: fromNow(
    ({ unit }) => both(`${unit}: tạm dừng các việc theo kế hoạch`, `${unit}: part in the plan suspended`),
    ({ unit }, from) =>
      both(
        `Từ ${from.vi}, các việc của ${unit} theo kế hoạch này được tạm dừng.`,
        `The part of ${unit} in this plan is suspended from ${from.en}.`,
      ),
    QUIET,
  ),
};

export const resumed: NoticeWording = {
  kind: 'resumed',
  place: 140,
  words: fromNow(
    ({ unit }) => both(`${unit}: tiếp tục các việc theo kế hoạch`, `${unit}: part in the plan resumed`),
    ({ unit }, from) =>
      both(
        `Từ ${from.vi}, các việc của ${unit} theo kế hoạch này được tiếp tục.`,
        `The part of ${unit} in this plan resumes from ${from.en}.`,
      ),
    GOES_ON,
  ),
};

export const planPaused: NoticeWording = {
  kind: 'plan-paused',
  place: 110,
  words: fromNow(
    () => both('Tạm dừng theo dõi kế hoạch', 'The plan is paused'),
    (_, from) =>
      both(
        `Từ ${from.vi}, việc theo dõi, đôn đốc kế hoạch này được tạm dừng.`,
        `This plan is paused from ${from.en}.`,
      ),
    QUIET,
  ),
};

export const planResumed: NoticeWording = {
  kind: 'plan-resumed',
  place: 130,
  words: fromNow(
    () => both('Tiếp tục theo dõi kế hoạch', 'The plan has resumed'),
    (_, from) =>
      both(
        `Từ ${from.vi}, việc theo dõi, đôn đốc kế hoạch này được tiếp tục.`,
        `This plan resumes from ${from.en}.`,
      ),
    GOES_ON,
  ),
};
