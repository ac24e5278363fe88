/** An obligation passed on within its unit. */
import { both } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { dueWords, title, whatInFull } from '../phrases/names.ts';

/** To the colleague who takes it over. */
export const delegated: NoticeWording = {
  kind: 'delegated',
  place: 410,
  keepsDate: true,
  words: (f) => {
    const [name, full, due] = [title(f), whatInFull(f), dueWords(f)];
    return {
      subject: both(
        `${name.vi}: chuyển tới Quý vị, hạn ${printDate(f.dueDate)}`,
        `${name.en}: passed on to you, due ${printDateEn(f.dueDate)}`,
      ),
      blocks: [
        text(
          `${f.unit} chuyển ${full.vi} cho Quý vị tiếp tục thực hiện. Từ nay các thư về việc này gửi tới Quý vị.`,
          `${f.unit} has passed ${full.en} on to you. From now on mails about it are sent to you.`,
        ),
        list(both(`Hạn: ${due.vi}.`, `Due: ${due.en}.`), ...whyLine(f, both('Lời nhắn', 'Message'))),
      ],
    };
  },
};

/** To the focal point, with a new link. */
export const handedOver: NoticeWording = {
  kind: 'handed-over',
  place: 420,
  words: (f) => {
    const [name, full] = [title(f), whatInFull(f)];
    return {
      subject: both(
        `${name.vi}: đã chuyển cho đồng nghiệp trong đơn vị`,
        `${name.en}: passed on within the unit`,
      ),
      blocks: [
        text(
          `Từ nay các thư về ${full.vi} của ${f.unit} gửi tới đồng nghiệp nhận việc.`,
          `From now on mails about ${full.en} of ${f.unit} are sent to the colleague who has taken it over.`,
        ),
        text(
          'Liên kết trong các thư trước đã được thay bằng liên kết dưới đây, dùng cho các việc còn lại.',
          'The link below replaces those in earlier mails; use it for everything else.',
        ),
      ],
    };
  },
};

/** `Nguyễn An (an@so-y-te.example)`, or the address twice where no name is known. */
function newcomer({ handedTo }: NoticeFacts): string {
  const { name, email } = handedTo ?? { name: null, email: '' };
  return `${name ?? email} (${email})`;
}

/** To the unit's head and the coordinator: somebody whom the directory did not know has it now. */
export const introduced: NoticeWording = {
  kind: 'introduced',
  place: 400,
  words: (f) => {
    const [name, full] = [title(f), whatInFull(f)];
    return {
      subject: both(
        `${name.vi} của ${f.unit}: chuyển cho người mới trong danh bạ`,
        `${name.en} of ${f.unit}: passed on to someone not in the directory`,
      ),
      blocks: [
        text(
          `${f.unit} đã chuyển ${full.vi} cho ${newcomer(f)}, người chưa có trong danh bạ. Người này nhận thư nhắc, xem và gửi được kết quả của riêng việc đó.`,
          `${f.unit} has passed ${full.en} on to ${newcomer(f)}, who was not in the directory. This person receives its reminders, and can see and submit only this item.`,
        ),
        text(
          'Nếu không đúng người của đơn vị, xin lấy lại việc ngay: mở việc này trên trang của đơn vị hoặc của kế hoạch và bấm “Lấy lại việc”; liên kết của người đó ngừng dùng tức thì.',
          'If this is not someone in the unit, please take it back at once: open it on the unit’s or the plan’s pages and press “Take the work back”; that person’s link stops working immediately.',
        ),
      ],
    };
  },
};
