/** Something done by mistake was taken back: the end of a plan, a suspension, a waiver. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { grounds } from '../phrases/grounds.ts';
import { title, whatInFull } from '../phrases/names.ts';

const AS_BEFORE = both(
  'Các thư nhắc đã qua không gửi bù; các hạn như trước. Trân trọng đề nghị xem lại các việc còn hạn.',
  'Reminders missed meanwhile are not sent later; due dates are as before. Please check what is still due.',
);

/** What holds no more: of a plan its end, of a unit its suspension, of anything else its waiver. */
function whatHolds(f: NoticeFacts): { subject: Bilingual; told: Bilingual } {
  if (f.kind === 'plan') {
    return {
      subject: both(
        'Kế hoạch tiếp tục: việc kết thúc đã được hoàn tác',
        'The plan goes on: its end was undone',
      ),
      told: both(
        'Thông báo kết thúc theo dõi kế hoạch này không còn hiệu lực; kế hoạch được theo dõi như trước.',
        'The notice that this plan had ended no longer holds; the plan is followed as before.',
      ),
    };
  }
  if (f.kind === 'unit') {
    return {
      subject: both(`${f.unit}: việc tạm dừng đã được hoàn tác`, `${f.unit}: the suspension was undone`),
      told: both(
        `Thông báo tạm dừng các việc của ${f.unit} theo kế hoạch này không còn hiệu lực.`,
        `The notice that suspended the part of ${f.unit} in this plan no longer holds.`,
      ),
    };
  }
  const [name, full] = [title(f), whatInFull(f)];
  return {
    subject: both(`${name.vi}: vẫn phải thực hiện`, `${name.en}: still required`),
    told: both(
      `Thông báo miễn ${full.vi} không còn hiệu lực; ${f.unit} thực hiện như trước.`,
      `The notice that waived ${full.en} no longer holds; it is asked of ${f.unit} as before.`,
    ),
  };
}

export const undone: NoticeWording = {
  kind: 'undone',
  place: 145,
  words: (f) => {
    const { subject, told } = whatHolds(f);
    return { subject, blocks: [text(told), list(...grounds(f)), text(AS_BEFORE)] };
  },
};
