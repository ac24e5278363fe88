/** A notice that has no words of its own, because its facts could not be put together: that there is something, and where to look. */
import { capital } from '../../../../words/capital.ts';
import { NOTICE_NAMES } from '../../../../words/notice-names.ts';
import { text, type NoticeWords } from '../notice-wording.ts';
import { whatName } from '../phrases/names.ts';

export const general: NoticeWords = {
  vi: (f) => {
    const look = f.role === 'addressee' ? '' : 'mở liên kết dưới đây để xem, hoặc ';
    return {
      subject: `${capital(NOTICE_NAMES[f.notice].vi)} – ${f.unit}`,
      blocks: [
        text(`Có nội dung mới về ${whatName(f).vi} của ${f.unit}.`),
        text(`Thư này chưa nêu được chi tiết. Trân trọng đề nghị ${look}liên hệ ${f.plan.coordinator}.`),
      ],
    };
  },
  en: (f) => {
    const look = f.role === 'addressee' ? '' : 'open the link below, or ';
    return {
      subject: `${capital(NOTICE_NAMES[f.notice].en)}: ${f.unit}`,
      blocks: [
        text(`There is news about the ${whatName(f).en} of ${f.unit}.`),
        text(`This mail cannot give the details. Please ${look}contact ${f.plan.coordinator}.`),
      ],
    };
  },
};
