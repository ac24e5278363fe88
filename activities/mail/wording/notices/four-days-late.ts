/** Four working days late: leadership of the coordinating agency. */
import { text, type NoticeWording } from '../notice-wording.ts';
import { titleOfUnit } from '../phrases/names.ts';
import { daysPast, notYet, sentBefore } from '../phrases/overdue.ts';

export const fourDaysLate: NoticeWording = {
  kind: 'due+4',
  place: 20,
  vi: (f) => ({
    subject: `${titleOfUnit(f).vi}: kính báo cáo lãnh đạo, ${daysPast(f).vi}`,
    blocks: [
      notYet(f).vi,
      text(`Trân trọng đề nghị lãnh đạo xem xét, trao đổi với lãnh đạo ${f.unit}.`),
      ...sentBefore(f).vi,
    ],
  }),
  en: (f) => ({
    subject: `${titleOfUnit(f).en}: for leadership, ${daysPast(f).en}`,
    blocks: [
      notYet(f).en,
      text(`We kindly ask leadership to discuss this with the leadership of ${f.unit}.`),
      ...sentBefore(f).en,
    ],
  }),
};
