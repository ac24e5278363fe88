/** The consolidated report is put before its approver. */
import { alike, both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { aggregateName, aggregateTitle, upward } from '../phrases/aggregate.ts';
import { dueWords } from '../phrases/names.ts';

export const proposed: NoticeWording = {
  kind: 'proposed',
  place: 88,
  words: (f) => {
    const [title, name, to, due] = [aggregateTitle(f), aggregateName(f), upward(f), dueWords(f)];
    return {
      subject: both(`${title.vi}: trình phê duyệt`, `${title.en}: proposed for approval`),
      blocks: [
        text(
          `${f.plan.coordinator} trình dự thảo ${name.vi}. Trân trọng đề nghị xem xét, phê duyệt.`,
          `${f.plan.coordinator} proposes the ${name.en}. We kindly ask you to consider and approve it.`,
        ),
        list(both(`Hạn gửi ${to.vi}: ${due.vi}.`, `To be sent to ${to.en} by ${due.en}.`)),
        ...(f.missing.length > 0
          ? [
              text(
                'Đơn vị chưa gửi báo cáo, được nêu rõ trong dự thảo:',
                'Units that have not reported, as named in the draft:',
              ),
              list(...f.missing.map(alike)),
            ]
          : []),
      ],
    };
  },
};
