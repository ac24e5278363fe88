/** A draft of the consolidated report, to those who complete and approve it. */
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { aggregateName, upward } from '../phrases/aggregate.ts';
import { dueWords } from '../phrases/names.ts';

export const draftReady: NoticeWording = {
  kind: 'draft-ready',
  place: 290,
  vi: (f) => ({
    subject: `Dự thảo ${aggregateName(f).vi} đã lập`,
    blocks: [
      text(`Dự thảo ${aggregateName(f).vi} đã được lập từ số liệu các đơn vị đã gửi.`),
      text(
        f.role === 'approver'
          ? 'Trân trọng đề nghị xem xét, phê duyệt.'
          : 'Trân trọng đề nghị rà soát, hoàn thiện phần lời và trình phê duyệt.',
      ),
      list([`Hạn gửi ${upward(f).vi}: ${dueWords(f).vi}.`]),
      ...(f.missing.length > 0
        ? [text('Đơn vị chưa gửi báo cáo, được nêu rõ trong dự thảo:'), list(f.missing)]
        : []),
      ...(f.undocumented.length > 0
        ? [text('Đã có số liệu, chưa có văn bản của đơn vị:'), list(f.undocumented)]
        : []),
    ],
  }),
  en: (f) => ({
    subject: `Draft of the ${aggregateName(f).en} is ready`,
    blocks: [
      text(`A draft of the ${aggregateName(f).en} has been made from the figures received.`),
      text(
        f.role === 'approver'
          ? 'We kindly ask you to consider and approve it.'
          : 'We kindly ask you to review it, complete its text and submit it for approval.',
      ),
      list([`To be sent to ${upward(f).en} by ${dueWords(f).en}.`]),
      ...(f.missing.length > 0
        ? [text('Units that have not reported, as named in the draft:'), list(f.missing)]
        : []),
      ...(f.undocumented.length > 0
        ? [text('Figures received, but not the unit’s document:'), list(f.undocumented)]
        : []),
    ],
  }),
};
