/** The consolidated report is put before its approver. */
import { both } from '../../../../domain/bilingual.ts';
import { text, type NoticeWording } from '../notice-wording.ts';
import { aggregateName, aggregateTitle, sendingBlocks } from '../phrases/aggregate.ts';

export const proposed: NoticeWording = {
  kind: 'proposed',
  place: 88,
  words: (f) => {
    const [title, name] = [aggregateTitle(f), aggregateName(f)];
    return {
      subject: both(`${title.vi}: trình phê duyệt`, `${title.en}: proposed for approval`),
      blocks: [
        text(
          `${f.plan.coordinator} trình dự thảo ${name.vi}. Trân trọng đề nghị xem xét, phê duyệt.`,
          `${f.plan.coordinator} proposes the ${name.en}. We kindly ask you to consider and approve it.`,
        ),
        ...sendingBlocks(f),
      ],
    };
  },
};
