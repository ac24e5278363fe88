/** Two working days late: the coordinator; about its own part, its leadership. */
import { both } from '../../../../domain/bilingual.ts';
import type { NoticeFacts } from '../facts.ts';
import { text, type NoticeWording } from '../notice-wording.ts';
import { titleOfUnit } from '../phrases/names.ts';
import { daysPast, notYet, sentBefore } from '../phrases/overdue.ts';

/** What is asked of the reader; of a requested unit, nothing. */
function asked({ requested, role }: NoticeFacts): ReturnType<typeof text> {
  if (requested)
    return text(
      'Thông tin để biết: đây là cơ quan được đề nghị phối hợp, không tính vào tỷ lệ báo cáo và không báo lên cấp trên.',
      'For information only: this agency was asked to cooperate; it is not counted in the reporting rate or reported to higher levels.',
    );
  return role === 'leadership'
    ? text(
        'Kính báo cáo lãnh đạo để biết và cho ý kiến về phần việc của cơ quan mình.',
        'For the information and guidance of leadership, about the agency’s own part.',
      )
    : text(
        'Trân trọng đề nghị liên hệ trực tiếp với đơn vị để nắm tình hình và hỗ trợ.',
        'Please contact the unit directly to find out the status and offer help.',
      );
}

export const twoDaysLate: NoticeWording = {
  kind: 'due+2',
  place: 40,
  words: (f) => {
    const [name, late] = [titleOfUnit(f), daysPast(f)];
    return {
      subject: both(`${name.vi}: ${late.vi}`, `${name.en}: ${late.en}`),
      blocks: [notYet(f), asked(f), ...sentBefore(f)],
    };
  },
};
