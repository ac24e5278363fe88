/** Who has not filed today, to the coordinator. */
import { alike, both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { countEn, ofPeriod } from '../phrases/names.ts';

export const dailyMissing: NoticeWording = {
  kind: 'daily-missing',
  place: 320,
  words: (f) => {
    const { vi, en } = ofPeriod(f);
    const { length } = f.missing;
    return {
      subject: both(
        `Báo cáo${vi}: ${length} đơn vị chưa gửi`,
        `Report${en}: ${countEn(length, 'unit')} not yet received`,
      ),
      blocks: [
        text(
          `Đến thời điểm lập thư này, các đơn vị sau chưa gửi báo cáo${vi}:`,
          `When this mail was written, these units had not sent the report${en}:`,
        ),
        list(...f.missing.map(alike)),
        text(
          'Danh sách để theo dõi; mỗi đơn vị được nhắc theo lịch riêng của mình.',
          'The list is for your overview; each unit is reminded on its own schedule.',
        ),
      ],
    };
  },
};
