/** A unit need not do it. */
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { grounds } from '../phrases/grounds.ts';
import { title, whatInFull } from '../phrases/names.ts';

export const waived: NoticeWording = {
  kind: 'waived',
  place: 370,
  vi: (f) => ({
    subject: `${title(f).vi}: không phải thực hiện`,
    blocks: [
      text(`${f.unit} được miễn ${whatInFull(f).vi}; sẽ không có thư nhắc nào nữa về việc này.`),
      list(grounds(f).vi),
    ],
  }),
  en: (f) => ({
    subject: `${title(f).en}: no longer required`,
    blocks: [
      text(`${f.unit} is exempt from ${whatInFull(f).en}; no more reminders will be sent about it.`),
      list(grounds(f).en),
    ],
  }),
};
