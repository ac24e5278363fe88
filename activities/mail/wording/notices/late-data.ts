/** What came, or was corrected, after the report was sealed; to the coordinator, once a day. */
import { alike, both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { aggregateName, aggregateTitle } from '../phrases/aggregate.ts';
import { countEn } from '../phrases/names.ts';

export const lateData: NoticeWording = {
  kind: 'late-data',
  place: 325,
  words: (f) => {
    const { length } = f.missing;
    const [title, name] = [aggregateTitle(f), aggregateName(f)];
    return {
      subject: both(
        `${title.vi}: ${length} đơn vị gửi sau hoặc sửa số liệu`,
        `${title.en}: late or corrected data of ${countEn(length, 'unit')}`,
      ),
      blocks: [
        text(
          `Sau khi ${name.vi} được chốt, đã nhận báo cáo muộn hoặc bản sửa của:`,
          `Since the ${name.en} was sealed, late or corrected reports have come from:`,
        ),
        list(...f.missing.map(alike)),
        text(
          'Số liệu này chưa có trong báo cáo đã chốt. Nếu cần, trân trọng đề nghị lập báo cáo bổ sung sau khi báo cáo đã gửi.',
          'These figures are not in the sealed report. If they matter, please begin a supplementary report once it has been sent.',
        ),
      ],
    };
  },
};
