/** One working day late: the focal point, with a copy to the head of the unit. */
import { both } from '../../../../domain/bilingual.ts';
import { text, type NoticeWording } from '../notice-wording.ts';
import { title } from '../phrases/names.ts';
import { daysPast, notYet } from '../phrases/overdue.ts';

export const oneDayLate: NoticeWording = {
  kind: 'due+1',
  place: 50,
  words: (f) => {
    const [name, late] = [title(f), daysPast(f)];
    return {
      subject: both(`${name.vi}: ${late.vi}`, `${name.en}: ${late.en}`),
      blocks: [
        notYet(f),
        f.role === 'head'
          ? text(
              'Kính gửi Thủ trưởng đơn vị để biết; trân trọng đề nghị Thủ trưởng quan tâm, tạo điều kiện để việc này sớm hoàn thành.',
              'This is for the information of the head of the unit; your support in completing it soon is appreciated.',
            )
          : text(
              'Trân trọng đề nghị đơn vị sớm thực hiện. Nếu đã gửi qua kênh khác hoặc đang vướng mắc, xin cho biết để cùng tháo gỡ.',
              'We kindly ask the unit to complete it soon. If it was sent through another channel, or if there is an obstacle, please tell us.',
            ),
      ],
    };
  },
};
