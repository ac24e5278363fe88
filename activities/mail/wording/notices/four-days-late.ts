/** Four working days late: leadership of the coordinating agency. */
import { both } from '../../../../domain/bilingual.ts';
import { text, type NoticeWording } from '../notice-wording.ts';
import { titleOfUnit } from '../phrases/names.ts';
import { daysPast, notYet, sentBefore } from '../phrases/overdue.ts';

export const fourDaysLate: NoticeWording = {
  kind: 'due+4',
  place: 20,
  words: (f) => {
    const [name, late] = [titleOfUnit(f), daysPast(f)];
    return {
      subject: both(
        `${name.vi}: kính báo cáo lãnh đạo, ${late.vi}`,
        `${name.en}: for leadership, ${late.en}`,
      ),
      blocks: [
        notYet(f),
        text(
          `Trân trọng đề nghị lãnh đạo xem xét, trao đổi với lãnh đạo ${f.unit}.`,
          `We kindly ask leadership to discuss this with the leadership of ${f.unit}.`,
        ),
        ...sentBefore(f),
      ],
    };
  },
};
