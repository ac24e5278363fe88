/** One working day late: the focal point, with a copy to the head of the unit. */
import { text, type NoticeWording } from '../notice-wording.ts';
import { title } from '../phrases/names.ts';
import { daysPast, notYet } from '../phrases/overdue.ts';

export const oneDayLate: NoticeWording = {
  kind: 'due+1',
  place: 50,
  vi: (f) => ({
    subject: `${title(f).vi}: ${daysPast(f).vi}`,
    blocks: [
      notYet(f).vi,
      text(
        f.role === 'head'
          ? 'Kính gửi Thủ trưởng đơn vị để biết; trân trọng đề nghị Thủ trưởng quan tâm, tạo điều kiện để việc này sớm hoàn thành.'
          : 'Trân trọng đề nghị đơn vị sớm thực hiện. Nếu đã gửi qua kênh khác hoặc đang vướng mắc, xin cho biết để cùng tháo gỡ.',
      ),
    ],
  }),
  en: (f) => ({
    subject: `${title(f).en}: ${daysPast(f).en}`,
    blocks: [
      notYet(f).en,
      text(
        f.role === 'head'
          ? 'This is for the information of the head of the unit; your support in completing it soon is appreciated.'
          : 'We kindly ask the unit to complete it soon. If it was sent through another channel, or if there is an obstacle, please tell us.',
      ),
    ],
  }),
};
