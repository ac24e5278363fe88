/** The approver has sent the draft back. */
import { both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { dueWords, whatName } from '../phrases/names.ts';

export const rejected: NoticeWording = {
  kind: 'rejected',
  place: 90,
  words: (f) => {
    const [what, due] = [whatName(f), dueWords(f)];
    return {
      subject: both(`Dự thảo ${what.vi}: đề nghị hoàn thiện`, `Draft of the ${what.en}: to be completed`),
      blocks: [
        text(
          `Người phê duyệt gửi lại dự thảo ${what.vi} để hoàn thiện trước khi phê duyệt.`,
          `The approver has sent the draft of the ${what.en} back for completion.`,
        ),
        list(
          ...whyLine(f, both('Nội dung cần hoàn thiện', 'To be completed')),
          both(`Hạn gửi: ${due.vi}.`, `To be sent by ${due.en}.`),
        ),
      ],
    };
  },
};
