/** The approver has sent the draft back. */
import { both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { dueWords, whatName } from '../phrases/names.ts';

const WANTING = both('Nội dung cần hoàn thiện', 'To be completed');

export const rejected: NoticeWording = {
  kind: 'rejected',
  place: 90,
  vi: (f) => ({
    subject: `Dự thảo ${whatName(f).vi}: đề nghị hoàn thiện`,
    blocks: [
      text(`Người phê duyệt gửi lại dự thảo ${whatName(f).vi} để hoàn thiện trước khi phê duyệt.`),
      list([...whyLine(f, WANTING).vi, `Hạn gửi: ${dueWords(f).vi}.`]),
    ],
  }),
  en: (f) => ({
    subject: `Draft of the ${whatName(f).en}: to be completed`,
    blocks: [
      text(`The approver has sent the draft of the ${whatName(f).en} back for completion.`),
      list([...whyLine(f, WANTING).en, `To be sent by ${dueWords(f).en}.`]),
    ],
  }),
};
