/** The plan has ended. */
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { grounds } from '../phrases/grounds.ts';
import { momentWords } from '../phrases/names.ts';

export const planClosed: NoticeWording = {
  kind: 'plan-closed',
  place: 100,
  vi: (f) => ({
    subject: 'Kết thúc theo dõi kế hoạch',
    blocks: [
      text(
        `Từ ${momentWords(f, f.at).vi}, việc theo dõi kế hoạch này kết thúc: không còn thư nhắc và không nhận thêm báo cáo qua hệ thống.`,
      ),
      list(grounds(f).vi),
      text('Những gì đã gửi, đã ghi nhận được lưu đầy đủ. Trân trọng cảm ơn sự phối hợp.'),
    ],
  }),
  en: (f) => ({
    subject: 'The plan has ended',
    blocks: [
      text(
        `This plan has ended as of ${momentWords(f, f.at).en}: no more reminders are sent, and no more reports are received through this system.`,
      ),
      list(grounds(f).en),
      text('Everything that was sent and recorded is kept. Thank you for your cooperation.'),
    ],
  }),
};
