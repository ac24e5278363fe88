/** The plan has ended. */
import { both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { grounds } from '../phrases/grounds.ts';
import { momentWords } from '../phrases/names.ts';

export const planClosed: NoticeWording = {
  kind: 'plan-closed',
  place: 100,
  words: (f) => {
    const from = momentWords(f, f.at);
    return {
      subject: both('Kết thúc theo dõi kế hoạch', 'The plan has ended'),
      blocks: [
        text(
          `Từ ${from.vi}, việc theo dõi kế hoạch này kết thúc: không còn thư nhắc và không nhận thêm báo cáo qua hệ thống.`,
          `This plan has ended as of ${from.en}: no more reminders are sent, and no more reports are received through this system.`,
        ),
        list(...grounds(f)),
        text(
          'Những gì đã gửi, đã ghi nhận được lưu đầy đủ. Trân trọng cảm ơn sự phối hợp.',
          'Everything that was sent and recorded is kept. Thank you for your cooperation.',
        ),
      ],
    };
  },
};
