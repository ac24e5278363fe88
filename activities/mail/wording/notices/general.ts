/** A notice that has no words of its own, because its facts could not be put together: that there is something, and where to look. */
import { both } from '../../../../domain/bilingual.ts';
import { capital } from '../../../../words/capital.ts';
import { NOTICE_NAMES } from '../../../../words/notice-names.ts';
import { text, type NoticeWords } from '../notice-wording.ts';
import { whatName } from '../phrases/names.ts';

export const general: NoticeWords = (f) => {
  const [name, what] = [NOTICE_NAMES[f.notice], whatName(f)];
  const look =
    f.role === 'addressee'
      ? both('', '')
      : both('mở liên kết dưới đây để xem, hoặc ', 'open the link below, or ');
  return {
    subject: both(`${capital(name.vi)} – ${f.unit}`, `${capital(name.en)}: ${f.unit}`),
    blocks: [
      text(
        `Có nội dung mới về ${what.vi} của ${f.unit}.`,
        `There is news about the ${what.en} of ${f.unit}.`,
      ),
      text(
        `Thư này chưa nêu được chi tiết. Trân trọng đề nghị ${look.vi}liên hệ ${f.plan.coordinator}.`,
        `This mail cannot give the details. Please ${look.en}contact ${f.plan.coordinator}.`,
      ),
    ],
  };
};
