/** A draft of the consolidated report, to those who complete and approve it. */
import { alike, both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { aggregateName, sendingBlocks } from '../phrases/aggregate.ts';

export const draftReady: NoticeWording = {
  kind: 'draft-ready',
  place: 290,
  words: (f) => {
    const report = aggregateName(f);
    return {
      subject: both(`Dự thảo ${report.vi} đã lập`, `Draft of the ${report.en} is ready`),
      blocks: [
        text(
          `Dự thảo ${report.vi} đã được lập từ số liệu các đơn vị đã gửi.`,
          `A draft of the ${report.en} has been made from the figures received.`,
        ),
        f.role === 'approver'
          ? text(
              'Cán bộ điều phối rà soát, hoàn thiện rồi trình; khi đó quý vị nhận thư đề nghị phê duyệt.',
              'The coordinator reviews and completes it; when it is proposed, a mail asks you to approve it.',
            )
          : text(
              'Trân trọng đề nghị rà soát, hoàn thiện phần lời và trình phê duyệt.',
              'We kindly ask you to review it, complete its text and submit it for approval.',
            ),
        ...sendingBlocks(f),
        ...(f.undocumented.length > 0
          ? [
              text(
                'Đã có số liệu, chưa có văn bản của đơn vị:',
                'Figures received, but not the unit’s document:',
              ),
              list(...f.undocumented.map(alike)),
            ]
          : []),
      ],
    };
  },
};
