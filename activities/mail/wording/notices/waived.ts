/** A unit need not do it. */
import { both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { grounds } from '../phrases/grounds.ts';
import { title, whatInFull } from '../phrases/names.ts';

export const waived: NoticeWording = {
  kind: 'waived',
  place: 370,
  words: (f) => {
    const [name, full] = [title(f), whatInFull(f)];
    return {
      subject: both(`${name.vi}: không phải thực hiện`, `${name.en}: no longer required`),
      blocks: [
        text(
          `${f.unit} được miễn ${full.vi}; sẽ không có thư nhắc nào nữa về việc này.`,
          `${f.unit} is exempt from ${full.en}; no more reminders will be sent about it.`,
        ),
        list(...grounds(f)),
      ],
    };
  },
};
