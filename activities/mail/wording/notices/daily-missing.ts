/** Who has not filed today, to the coordinator. */
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { countEn, ofPeriod } from '../phrases/names.ts';

export const dailyMissing: NoticeWording = {
  kind: 'daily-missing',
  place: 320,
  vi: (f) => ({
    subject: `Báo cáo${ofPeriod(f).vi}: ${f.missing.length} đơn vị chưa gửi`,
    blocks: [
      text(`Đến thời điểm lập thư này, các đơn vị sau chưa gửi báo cáo${ofPeriod(f).vi}:`),
      list(f.missing),
      text('Danh sách để theo dõi; mỗi đơn vị được nhắc theo lịch riêng của mình.'),
    ],
  }),
  en: (f) => ({
    subject: `Report${ofPeriod(f).en}: ${countEn(f.missing.length, 'unit')} not yet received`,
    blocks: [
      text(`When this mail was written, these units had not sent the report${ofPeriod(f).en}:`),
      list(f.missing),
      text('The list is for your overview; each unit is reminded on its own schedule.'),
    ],
  }),
};
